import type { AnswerOf } from '../shared/contract/action';
import type { dayCloseContract } from '../shared/contract/dayClose';
import { logLine } from '../shared/runtime/log';
import type { Handler } from '../shared/runtime/serve';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import { type Published, type Seal, setting } from '../shared/store/settings';
import { closeView } from './closeView';
import { lateDay, settlingMs, waitingDay } from './dueDay';
import { openClose } from './openClose';
import { sealDays } from './sealDays';
import { Slice } from './slice';
import { sweep } from './sweep';
import { dropFold } from './warm';
import { workOn } from './workOn';

type Answer = AnswerOf<typeof dayCloseContract.advance>;

/**
 * Seals what is due and closes one sealed day after another, as far as one slice goes; what time is left sweeps. Timer and
 * operators call it alike.
 */
export const advance: Handler<typeof dayCloseContract.advance> = async ({ requestId, caller }) => {
  const slice = new Slice(requestId, caller.kind === 'timer');
  let last: DayCloseDoc | null = null;
  for (;;) {
    const step: Step = await nextDay(slice);
    last = step.close ?? last;
    if (step.done) return { ...step.answer, close: last && closeView(last, null) };
  }
};

type Step =
  | { done: false; close: DayCloseDoc }
  | { done: true; close: DayCloseDoc | null; answer: Omit<Answer, 'close'> };

/** One day, from wherever it stands. */
async function nextDay(slice: Slice): Promise<Step> {
  // Not the request's one reading: the days before may have taken most of a minute, and a seal must not look older than it is.
  const now = new Date();
  const [published, sealed] = await Promise.all([setting('published'), setting('seal')]);
  const seal = waitingDay(sealed, published) ? sealed : await sealDays(sealed, now);
  const day = waitingDay(seal, published);
  if (!seal || !day) {
    dropFold();
    if (published) await sweep(published, () => slice.isOver(), now);
    return { done: true, close: null, answer: { idle: true, waitMs: 0 } };
  }
  alarmIfLate({ published, seal, now });
  const close = await openClose(day, seal, published);
  const waitMs = Math.max(settlingMs(seal, now), restMs(close, slice, now));
  if (waitMs > 0) return { done: true, close, answer: { idle: false, waitMs } };
  // Where somebody published it since the pointer was read, the record has to stay as it is.
  const end = close.phase === 'published' ? { close, waitMs: 0 } : await workOn(close, slice);
  if (end.close.phase === 'published' && !slice.isOver()) return { done: false, close: end.close };
  return { done: true, close: end.close, answer: { idle: false, waitMs: end.waitMs } };
}

/** After a failure the timer waits; an operator who calls has mended something. */
function restMs({ phase, retryAt }: DayCloseDoc, { isTimers }: Slice, now: Date): number {
  if (phase !== 'failed' || !isTimers || !retryAt) return 0;
  return Math.max(0, retryAt.getTime() - now.getTime());
}

function alarmIfLate(seen: { published: Published | null; seal: Seal; now: Date }): void {
  const date = lateDay(seen.published, seen.seal, seen.now);
  if (date) logLine('alarm', { alarm: 'late', date });
}
