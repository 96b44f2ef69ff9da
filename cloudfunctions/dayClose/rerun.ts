import type { dayCloseContract } from '../shared/contract/dayClose';
import { decideRerun } from '../shared/domain/dayClose/decideRerun';
import { actOnce } from '../shared/runtime/actOnce';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { dayCloses } from '../shared/store/dayCloses';
import { setting } from '../shared/store/settings';
import { beginAnew } from './beginAnew';
import { newAttempt } from './closingDay';
import { waitingDay } from './dueDay';

/** Lets the day that is being closed begin anew, whatever it came to; the timer or `advance` goes on with it. */
export const rerun: Handler<typeof dayCloseContract.rerun> = (context, data) =>
  actOnce('rerun', data.date, context, data, async (within) => {
    const published = await setting('published', within);
    const day = waitingDay(await setting('seal', within), published);
    const close = day && (await dayCloses.get(day, within));
    const refusal = decideRerun(data.date, {
      published: published?.date ?? null,
      closing: close?._id ?? null,
    });
    if (refusal) return refuse(refusal, { field: 'date', details: { closing: close?._id ?? null } });
    if (!close) throw new Error('a day that is not being closed was not refused');
    await beginAnew(close, within);
    const { phase, attempt, error } = close;
    const begun = newAttempt(close);
    return {
      answer: { date: data.date, attempt: begun.attempt! },
      before: { phase, attempt, error },
      after: { phase: begun.phase, attempt: begun.attempt },
    };
  });
