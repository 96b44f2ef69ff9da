import { addDays, businessDayOf } from '../domain/time/businessDay';
import type { EventDay } from '../domain/time/eventDay';
import { acceptEvent } from './acceptEvent';
import { type BindingDoc, bindings } from './invitations';
import { linesAbove } from './linesAbove';
import { type FormerInviter, type MemberDoc, members } from './members';
import { tell } from './messages';
import { setAside } from './quarantine';
import type { Transaction } from './transaction';
import { touchRoots } from './writeBinding';

/** A move that was decided, as it stands in the transaction that writes it. */
export interface Move {
  member: MemberDoc;
  inviter: MemberDoc | null;
  at: Date;
  /** The first day on which it may count. */
  from: string;
  /** Id of its event. */
  event: string;
  /** The operator. */
  by: string;
  /** What the inviter before rested on. */
  evidence: BindingDoc | null;
  /** Of the lines above the new inviter. */
  roots: readonly MemberDoc[];
}

/**
 * Writes a move: the tree of `members` at once, and the tree of the pages from the day of the event on. Until then the former
 * inviter stays on record. The roots above both inviters are written too: two moves that would close a circle together each
 * hang a part of one tree below the other's, so that they meet at a root, and the second one sees the first one's work.
 */
export async function writeMove(move: Move, within: Transaction): Promise<EventDay> {
  const { member, inviter, at, event: _id, by, evidence } = move;
  const inviterNumber = inviter?.number ?? null;
  const event = { _id, kind: 'moved', at, number: member.number, inviterNumber } as const;
  const counted = await acceptEvent(event, within, move.from);
  const { quarantined } = member;
  if (quarantined)
    await setAside({ ...event, ...counted }, { because: `registered:${member._id}`, at }, within);
  const own = await linesAbove(member, counted.day, within);
  await touchRoots(withoutRepetition([...own.roots, ...move.roots]), within);
  const ended = { inviter: member.inviter, until: counted.day, event: _id, at };
  const former = [...stillLookedFor(member.former ?? [], at, counted.day), ended];
  await members.update(member._id, { inviter: inviter?._id ?? null, inviterNumber, former }, within);
  const grounds = { code: null, scene: null, touchedAt: null, passedOver: evidence?.passedOver ?? [] };
  const binding: BindingDoc = {
    _id: member._id,
    inviter: inviter?._id ?? null,
    ...grounds,
    boundAt: at,
    how: 'operator',
    decidedBy: by,
  };
  await bindings.put(binding, within);
  await tell({ kind: 'moved', member: member._id, at, inviter: binding.inviter, ...counted }, _id, within);
  return counted;
}

/** A group is compared with the month before, so that two months back it must be found who belonged to it. */
const comparedDays = 70;

/**
 * What may still be looked for: no act of now or later counts before today, but groups look two months back
 * (`everybodyBelow`). Where the member hung on, because the last move is in quarantine, the new one ends it.
 */
const stillLookedFor = (former: readonly FormerInviter[], now: Date, end: string): FormerInviter[] =>
  former
    .map(({ goesOn, ...ended }) => (goesOn ? { ...ended, until: end } : ended))
    .filter(({ until }) => until > addDays(businessDayOf(now), -comparedDays));

const withoutRepetition = (docs: readonly MemberDoc[]): MemberDoc[] => [
  ...new Map(docs.map((doc) => [doc._id, doc])).values(),
];
