import { pageLimit } from '../shared/store/collection';
import {
  type InviteeStep,
  orderedSteps,
  registeredSteps,
  type StepQuery,
  touchedSteps,
} from '../shared/store/inviteeSteps';

const perPage = 20;
/** Before it nobody has seen anything: the first page begins here. */
const endOfTime = new Date('9999-12-31T00:00:00Z').getTime();

interface Page {
  steps: InviteeStep[];
  next: string | null;
}

/**
 * One page of steps, newest first, merged from what each group of inviters has in each step. The cursor names the instant
 * where the page before ended and how many of that very instant it showed: nothing is shown twice or left out, though an
 * import gives many the same instant, and the cursor tells nothing about anybody.
 */
export async function inviteePage(asked: {
  groups: readonly (readonly string[])[];
  withTouched: boolean;
  cursor: string | undefined;
  pending: readonly string[];
}): Promise<Page> {
  const from = readCursor(asked.cursor);
  const limit = Math.min(pageLimit, from.shown + perPage + 1);
  const queries = asked.groups.map(
    (inviters): StepQuery => ({ inviters, until: new Date(from.at), limit, pending: asked.pending }),
  );
  const sources = [orderedSteps, registeredSteps, ...(asked.withTouched ? [touchedSteps] : [])];
  const found = await Promise.all(queries.flatMap((query) => sources.map((source) => source(query))));
  const rest = found.flat().sort(newestFirst).slice(from.shown);
  const steps = rest.slice(0, perPage);
  return { steps, next: rest.length > perPage ? cursorAfter(steps, from) : null };
}

const newestFirst = (a: InviteeStep, b: InviteeStep): number =>
  b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);

interface Position {
  /** Milliseconds since 1970. */
  at: number;
  /** How many steps of that instant were shown. */
  shown: number;
}

function cursorAfter(steps: readonly InviteeStep[], from: Position): string {
  const at = steps.at(-1)!.at.getTime();
  const shown = steps.filter((step) => step.at.getTime() === at).length;
  return `${at}.${at === from.at ? from.shown + shown : shown}`;
}

/** What is no cursor of ours is read as the beginning. */
function readCursor(cursor: string | undefined): Position {
  const parts = /^(\d{1,15})\.(\d{1,6})$/.exec(cursor ?? '');
  if (!parts) return { at: endOfTime, shown: 0 };
  const [at, shown] = [Number(parts[1]), Number(parts[2])];
  // A thousand invitees of one instant are no people: rather than stop there, the list goes on behind them.
  return shown + perPage < pageLimit ? { at, shown } : { at: at - 1, shown: 0 };
}
