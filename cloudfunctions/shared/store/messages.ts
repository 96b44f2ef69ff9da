import { Collection } from './collection';
import { db } from './database';
import type { Transaction } from './transaction';

/**
 * `messages`: what happened to a member, written in the transaction that made it happen (docs/decisions/0018). `_id` is
 * `MEMBER/CAUSE`, so that a cause tells a member once. Nothing personal: people stand here by their ids.
 */
export type MessageDoc =
  | OrderMessage
  | RefundMessage
  | InviteeMessage
  | StandingMessage
  | MovedMessage
  | AdjustedMessage;

interface MessageBase {
  _id: string;
  member: string;
  /** When we took it; the list is sorted by it. */
  at: Date;
}

/** The day from which it counts, and whether that is later than it would have been. */
interface Counted {
  day: string;
  late: boolean;
}

export interface OrderMessage extends MessageBase, Counted {
  kind: 'order';
  order: string;
  amount: number;
  pool: number;
}

/** Carries what the pool after the refund is computed from. */
export interface RefundMessage extends MessageBase, Counted {
  kind: 'refund';
  order: string;
  amount: number;
  pool: number;
  planVersion: number;
  refundedBefore: number;
  refundedAfter: number;
}

export interface InviteeMessage extends MessageBase {
  kind: 'invitee' | 'inviteeOrdered';
  invitee: string;
}

export interface StandingMessage extends MessageBase, Counted {
  kind: 'frozen' | 'unfrozen';
}

export interface MovedMessage extends MessageBase, Counted {
  kind: 'moved';
  inviter: string | null;
}

/** Points that operators added, or removed where the amount is negative. */
export interface AdjustedMessage extends MessageBase {
  kind: 'adjusted';
  amount: number;
  /** What the operator wrote to the member. */
  note: string;
}

export const messages = new Collection<MessageDoc>('messages');

/** A message before it knows its id. */
export type MessageDraft = MessageDoc extends infer Message
  ? Message extends MessageDoc
    ? Omit<Message, '_id'>
    : never
  : never;

/** Tells a member, in the transaction of the cause. @param cause the event, or what else happens once */
export const tell = (draft: MessageDraft, cause: string, within: Transaction): Promise<void> =>
  messages.insert({ _id: `${draft.member}/${cause}`, ...draft } as MessageDoc, within);

/** `inboxes`: how far a member has read. `_id` is the member. */
interface InboxDoc {
  _id: string;
  readUntil: Date;
}

const inboxes = new Collection<InboxDoc>('inboxes');

export const readUntil = async (member: string): Promise<Date | null> =>
  (await inboxes.get(member))?.readUntil ?? null;

/** Reading never goes back: the later of two marks stands, also when they arrive the other way round. */
export async function markReadUntil(member: string, until: Date): Promise<void> {
  if (await inboxes.insertNew({ _id: member, readUntil: until })) return;
  await inboxes.updateWhere({ _id: member, readUntil: db.command.lt(until) }, { readUntil: until });
}

/** How many messages are newer than what was read. */
export const countUnread = (member: string, since: Date | null): Promise<number> =>
  messages.count({ member, ...(since && { at: db.command.gt(since) }) });

/** A position in a member's messages, newest first: everything behind this one. */
export interface MessagePosition {
  /** Milliseconds since 1970. */
  at: number;
  id: string;
}

export function messagesOf(
  member: string,
  after: MessagePosition | null,
  limit: number,
): Promise<MessageDoc[]> {
  const _ = db.command;
  const query = after
    ? _.or([
        { member, at: _.lt(new Date(after.at)) },
        { member, at: new Date(after.at), _id: _.lt(after.id) },
      ])
    : { member };
  const order: [string, 'desc'][] = [
    ['at', 'desc'],
    ['_id', 'desc'],
  ];
  return messages.find(query as Record<string, unknown>, { limit, order });
}
