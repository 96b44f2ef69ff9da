import type { AnswerOf } from '../shared/contract/action';
import type { dayCloseContract } from '../shared/contract/dayClose';
import type { Handler } from '../shared/runtime/serve';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import { setting } from '../shared/store/settings';
import { closeView } from './closeView';
import { settlingMs, waitingDay } from './dueDay';
import { openClose } from './openClose';
import { sealDays } from './sealDays';
import { Slice } from './slice';
import { workOn } from './workOn';

type Answer = AnswerOf<typeof dayCloseContract.advance>;

/** Seals what is due and closes one sealed day after another, as far as one slice goes. Timer and operators call it alike. */
export const advance: Handler<typeof dayCloseContract.advance> = async ({ requestId }) => {
  const slice = new Slice(requestId);
  let last: DayCloseDoc | null = null;
  for (;;) {
    const step: Step = await nextDay(slice);
    last = step.close ?? last;
    if (step.done) return { ...step.answer, close: last && closeView(last) };
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
  if (!seal || !day) return { done: true, close: null, answer: { idle: true, waitMs: 0 } };
  const close = await openClose(day, seal, published);
  const waitMs = settlingMs(seal, now);
  if (waitMs > 0) return { done: true, close, answer: { idle: false, waitMs } };
  const end = await workOn(close, slice);
  if (end.close.phase === 'published' && !slice.isOver()) return { done: false, close: end.close };
  return { done: true, close: end.close, answer: { idle: false, waitMs: end.waitMs } };
}
