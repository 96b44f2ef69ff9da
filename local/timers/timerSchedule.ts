import { Cron } from 'croner';

/** The platform reads the seven fields (second minute hour day month week year) in Beijing time. */
const BEIJING_OFFSET_MINUTES = 480;
const FIELDS = 7;

/** When a timer is due, from its seven-field expression. */
export interface Schedule {
  /** The first due instant after `instant`, or null when there is none any more. */
  after(instant: Date): Date | null;
}

/** @throws naming the expression when it is malformed */
export function parseSchedule(expression: string): Schedule {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== FIELDS) {
    throw new Error(`timer expression ${JSON.stringify(expression)} must have ${FIELDS} fields`);
  }
  const cron = new Cron(fields.join(' '), {
    paused: true,
    utcOffset: BEIJING_OFFSET_MINUTES,
    // The platform takes 0/30 for */30, which croner does not by default.
    sloppyRanges: true,
  });
  return { after: (instant) => cron.nextRun(instant) };
}
