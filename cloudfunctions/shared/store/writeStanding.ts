import type { EventDay } from '../domain/time/eventDay';
import { justAfter, latest } from '../domain/time/latest';
import { acceptEvent } from './acceptEvent';
import { type MemberDoc, members } from './members';
import { tell } from './messages';
import { setAside } from './quarantine';
import type { Transaction } from './transaction';

/** Of the event by which somebody leaves for good. No key that a client may draw begins so. */
export const leavingKey = '.closed';

/** Whether the event with this id is somebody's leaving. */
export const isLeaving = (event: string): boolean => event.endsWith(`#${leavingKey}`);

/**
 * Writes how a member stands from now on: its own record at once, so that nothing can be spent or earned from this moment, and
 * the release from the day of the event (product.md A9). Who closes the account stops like who is frozen, for good, with an
 * event of its own even where one stands: that one may be set aside.
 * @param key tells this act from the member's others
 */
export async function writeStanding(
  member: MemberDoc,
  to: MemberDoc['status'],
  { key, now }: { key: string; now: Date },
  within: Transaction,
): Promise<EventDay> {
  const { _id: id, number, registeredAt, standing, quarantined } = member;
  const kind = to === 'active' ? 'unfrozen' : 'frozen';
  const event = {
    _id: `${kind}:${id}#${key}`,
    kind,
    at: latest(now, registeredAt, standing && justAfter(standing.at)),
    number,
  } as const;
  const counted = await acceptEvent(event, within, standing?.day);
  if (quarantined) await setAside({ ...event, ...counted }, { because: `registered:${id}`, at: now }, within);
  await members.update(id, { status: to, standing: { at: event.at, day: counted.day } }, within);
  if (to !== 'closed') await tell({ kind, member: id, at: event.at, ...counted }, event._id, within);
  return counted;
}
