import { type DayEvent, inFoldOrder } from '../../cloudfunctions/shared/domain/dayClose/dayEvent';
import { twoLevel } from '../../cloudfunctions/shared/domain/plan/presets';
import { addDays, businessDayOf } from '../../cloudfunctions/shared/domain/time/businessDay';
import type { DayCloseDoc } from '../../cloudfunctions/shared/store/dayCloses';
import type { EventDoc } from '../../cloudfunctions/shared/store/events';
import type { MemberDoc } from '../../cloudfunctions/shared/store/members';
import type { OrderDoc } from '../../cloudfunctions/shared/store/orders';
import { digestsOf } from '../builders/closingBrand';
import type { Cloud } from '../harness/cloud';
import { documents } from '../harness/documents';
import { onCircles, treesOfDays } from '../harness/treesOfDays';
import type { Accepted } from './acts';

/**
 * What is wrong after a race, in words; nothing where every accepted act counts on exactly one day, the one that its reply
 * named, and each published day is what the pure fold makes of its events as they stand now.
 */
export async function verdictOf(cloud: Cloud, accepted: readonly Accepted[]): Promise<string[]> {
  const all = await documents(cloud);
  const events = all.events as EventDoc[];
  const closes = (all.dayCloses as DayCloseDoc[]).sort((a, b) => (a._id < b._id ? -1 : 1));
  return [
    ...repliesKept(accepted, events),
    ...marksRight(events),
    ...ordersAgree(all.orders as OrderDoc[], events),
    ...closesWhole(closes, events),
    ...treesSound(all.members as MemberDoc[], events),
  ];
}

function repliesKept(accepted: readonly Accepted[], events: readonly EventDoc[]): string[] {
  const byId = new Map(events.map((event) => [event._id, event]));
  return accepted.flatMap(({ event: id, counted }) => {
    const event = byId.get(id);
    if (!event) return `${id} was accepted and is not there`;
    const same = !counted || (event.day === counted.day && event.late === counted.late);
    return same ? [] : `${id} counts on ${event.day}, and not on ${counted.day} as was replied`;
  });
}

/** Late is what counts later than the day after it happened because the seal was there; a move and a refund may wait for another reason. */
function marksRight(events: readonly EventDoc[]): string[] {
  return events.flatMap(({ _id, kind, at, day, late }) => {
    const natural = addDays(businessDayOf(at), 1);
    if (day < natural) return `${_id} counts before the day after it happened`;
    if (late && day === natural) return `${_id} is marked as late and is not`;
    const mayWait = kind === 'moved' || kind === 'refunded' || kind === 'frozen' || kind === 'unfrozen';
    return !late && day > natural && !mayWait ? `${_id} is late and is not marked` : [];
  });
}

function ordersAgree(orders: readonly OrderDoc[], events: readonly EventDoc[]): string[] {
  const byId = new Map(events.map((event) => [event._id, event]));
  return orders.flatMap(({ _id, day, late }) => {
    const event = byId.get(`paid:${_id}`);
    return event?.day === day && event.late === late ? [] : `order ${_id} is not as its event`;
  });
}

/** Every event's day is published, once, with all of its events and nothing else. */
function closesWhole(closes: readonly DayCloseDoc[], events: readonly EventDoc[]): string[] {
  const [first] = closes;
  if (!first) return ['no day was closed'];
  const dayOf = ({ day }: EventDoc) => (day < first._id ? first._id : day);
  const byDay: Record<string, DayEvent[]> = Object.fromEntries(closes.map(({ _id }) => [_id, []]));
  const lost = events.filter((event) => !byDay[dayOf(event)]?.push(event as DayEvent));
  const digests = foldedDigests(byDay);
  return [
    ...lost.map(({ _id, day }) => `${_id} counts on ${day}, which was never closed`),
    ...closes.flatMap(({ _id, phase, attempt, digest, events: count, error }) => [
      ...(phase === 'published' ? [] : [`${_id} is ${phase}: ${error}`]),
      ...(attempt === 1 ? [] : [`${_id} took ${attempt} attempts`]),
      ...(count === byDay[_id]!.length ? [] : [`${_id} counted ${count} events of ${byDay[_id]!.length}`]),
      ...(typeof digests === 'string' || digest === digests[_id] ? [] : [`${_id} has another digest`]),
    ]),
    ...(typeof digests === 'string' ? [digests] : []),
  ];
}

/** Where events were missed, what follows may contradict itself. */
function foldedDigests(byDay: Record<string, DayEvent[]>): Record<string, string> | string {
  try {
    return digestsOf(byDay, twoLevel);
  } catch (error) {
    return `the events do not fold: ${(error as Error).message}`;
  }
}

/** No day sees a circle, and what people see of a member is what the last of its acts say. */
function treesSound(members: readonly MemberDoc[], events: readonly EventDoc[]): string[] {
  const trees = treesOfDays(events);
  const last = [...trees.values()].at(-1) ?? new Map();
  const frozen = frozenLast([...trees.keys()], events);
  return [
    ...[...trees].flatMap(([day, tree]) =>
      onCircles(tree).map((number) => `${day}: ${number} is on a circle`),
    ),
    ...members.flatMap(({ _id, number, inviterNumber, status }) => [
      ...(last.get(number) === (inviterNumber ?? -1) ? [] : [`${_id} hangs on another in the events`]),
      ...(frozen.has(number) === (status === 'frozen') ? [] : [`${_id} stands otherwise in the events`]),
    ]),
  ];
}

/** The members who are frozen after the last of these days. */
function frozenLast(days: readonly string[], events: readonly EventDoc[]): Set<number> {
  const frozen = new Set<number>();
  for (const { kind, number } of days.flatMap((day) =>
    inFoldOrder(events.filter((one) => one.day === day)),
  )) {
    if (kind === 'frozen') frozen.add(number);
    if (kind === 'unfrozen') frozen.delete(number);
  }
  return frozen;
}
