import { type EventDoc, events } from '../../shared/store/events';
import { importBatch, insertImported } from '../../shared/store/importedDocs';
import { imports } from '../../shared/store/imports';
import { bindings } from '../../shared/store/invitations';
import { type MemberDoc, members } from '../../shared/store/members';
import { orders } from '../../shared/store/orders';
import { people, phones } from '../../shared/store/people';
import { StillBusy } from '../../shared/store/transaction';
import { importedInviteCode, memberDocs } from './memberDocs';
import { orderDocs } from './orderDocs';
import type { Writing } from './writing';

/**
 * Writes an import's rows from a place on, members before orders, a batch at a time, until all are written or the time is
 * over. The place is kept after every batch; a batch that was cut short is written again without harm.
 * @param deadline on the monotonic clock (`performance.now()`), since the wall clock can be set
 * @returns the place that was reached
 * @throws TakenByAnother
 */
export async function writeRows(writing: Writing, from: number, deadline: number): Promise<number> {
  const total = writing.members.length + writing.orders.length;
  let written = from;
  // However long the reading took, a slice that was begun brings the import forward.
  while (written < total && (written === from || performance.now() < deadline)) {
    written += await writeBatch(writing, written);
    // Who took it back meanwhile has removed what stood until then: nothing may follow.
    const goesOn = await imports.updateWhere({ _id: writing.importId, status: 'writing' }, { written });
    if (goesOn === 0) throw new StillBusy(`the import ${writing.importId} is written no more`);
  }
  return written;
}

/** Writes the batch that begins at a place; answers its size. */
function writeBatch(writing: Writing, place: number): Promise<number> {
  const ordersFrom = writing.members.length;
  return place < ordersFrom ? writeMembers(writing, place) : writeOrders(writing, place - ordersFrom);
}

async function writeMembers(writing: Writing, place: number): Promise<number> {
  const rows = writing.members.slice(place, place + importBatch);
  const docs = rows.map((row) => memberDocs(row, writing));
  await allSettled([
    insertImported(
      members,
      docs.map(({ member }) => member),
      redrawCode,
    ),
    insertImported(
      people,
      docs.map(({ person }) => person),
    ),
    insertImported(
      phones,
      docs.map(({ phone }) => phone),
    ),
    insertImported(
      bindings,
      docs.flatMap(({ binding }) => binding ?? []),
    ),
    insertImported<EventDoc>(
      events,
      docs.map(({ event }) => event),
    ),
  ]);
  return rows.length;
}

const redrawCode = (member: MemberDoc, attempt: number): MemberDoc => ({
  ...member,
  inviteCode: importedInviteCode(member.import ?? '', member._id, attempt),
});

async function writeOrders(writing: Writing, place: number): Promise<number> {
  const rows = writing.orders.slice(place, place + importBatch);
  const docs = rows.map((row) => orderDocs(row, writing));
  await allSettled([
    insertImported(
      orders,
      docs.map(({ order }) => order),
    ),
    insertImported<EventDoc>(
      events,
      docs.flatMap((doc) => doc.events),
    ),
  ]);
  return rows.length;
}

/** Waits for all of the writes even where one fails: nothing may still be written while a failed import is taken back. */
async function allSettled(writes: Promise<void>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(writes))
    if (outcome.status === 'rejected') throw outcome.reason;
}
