import type { DataOf } from '../shared/contract/action';
import type { dayCloseContract } from '../shared/contract/dayClose';
import {
  decideQuarantine,
  mostResting,
  type QuarantineRefusal,
} from '../shared/domain/quarantine/decideQuarantine';
import { Refused, refuse } from '../shared/runtime/result';
import type { Context, Handler } from '../shared/runtime/serve';
import { writeAudit } from '../shared/runtime/writeAudit';
import { type DayCloseDoc, dayCloses } from '../shared/store/dayCloses';
import { type EventDoc, events } from '../shared/store/events';
import { isVisible } from '../shared/store/imports';
import { markQuarantined } from '../shared/store/markQuarantined';
import { type QuarantineDoc, setAside, quarantine as setAsideBefore } from '../shared/store/quarantine';
import { restingOn } from '../shared/store/restingOn';
import { setting } from '../shared/store/settings';
import { inTransaction, type Transaction } from '../shared/store/transaction';
import { isLeaving } from '../shared/store/writeStanding';
import { beginAnew } from './beginAnew';
import { waitingDay } from './dueDay';
import { quarantineViews } from './quarantined';

/**
 * Sets an event aside for good, with everything accepted that cannot count without it, so that the day that it fails can be
 * published (day-close.md 4; docs/decisions/0014).
 */
export const quarantine: Handler<typeof dayCloseContract.quarantine> = async (context, data) => {
  const [event] = await events.find({ _id: data.event }, { limit: 1 });
  const resting = event ? await restingOn(event, mostResting) : [];
  const outcome = await inTransaction((within) => quarantineWithin(context, data, resting, within));
  if (outcome instanceof Refused) return outcome;
  const [view] = await quarantineViews([outcome]);
  return view!;
};

async function quarantineWithin(
  context: Context,
  data: DataOf<typeof dayCloseContract.quarantine>,
  resting: readonly EventDoc[],
  within: Transaction,
): Promise<QuarantineDoc | Refused<QuarantineRefusal>> {
  const earlier = await setAsideBefore.get(data.event, within);
  if (earlier) return earlier;
  const found = await events.get(data.event, within);
  const event = (await isVisible(found, within)) ? found : null;
  const published = await setting('published', within);
  const day = waitingDay(await setting('seal', within), published);
  const close = day && (await dayCloses.get(day, within));
  const refusal = decideQuarantine({
    day: event?.day ?? null,
    published: published?.date ?? null,
    closing: close?._id ?? null,
    leaves: isLeaving(data.event),
    resting: resting.length,
  });
  if (refusal) return refuse(refusal, { field: 'event', details: { closing: close?._id ?? null } });
  if (!event || !close) throw new Error('an event of no close was not refused');
  const doc = await setAllAside(event, await notYetAside(resting, within), context, data.reason, within);
  await beginAnew(close, within);
  await note(doc, close, context, within);
  return doc;
}

async function setAllAside(
  event: EventDoc,
  resting: readonly EventDoc[],
  { operator, now }: Context,
  reason: string,
  within: Transaction,
): Promise<QuarantineDoc> {
  if (!operator) throw new Error('only operators set events aside');
  const grounds = { because: event._id, by: operator.id, reason, at: now };
  const ids = resting.map(({ _id }) => _id);
  const doc = await setAside(event, { ...grounds, resting: ids }, within);
  for (const one of resting) await setAside(one, grounds, within);
  for (const one of [event, ...resting]) await markQuarantined(one, event._id, within);
  return doc;
}

async function notYetAside(resting: readonly EventDoc[], within: Transaction): Promise<EventDoc[]> {
  const left: EventDoc[] = [];
  for (const event of resting) if (!(await setAsideBefore.get(event._id, within))) left.push(event);
  return left;
}

async function note(
  { _id, by, at, reason, resting }: QuarantineDoc,
  close: DayCloseDoc,
  { requestId }: Context,
  within: Transaction,
): Promise<void> {
  if (by === null || reason === null) throw new Error('an operator sets events aside for a reason');
  const { _id: day, phase, attempt, error } = close;
  const entry = { _id: `quarantine:${_id}`, action: 'quarantine', subject: _id, by, at, reason, requestId };
  const change = { before: { day, phase, attempt, error }, after: { resting } };
  await writeAudit(
    { ...entry, asked: JSON.stringify({ event: _id, reason }), answer: null, ...change },
    within,
  );
}
