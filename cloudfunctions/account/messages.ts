import type { accountContract } from '../shared/contract/account';
import { openCursor, sealCursor } from '../shared/runtime/sealedCursor';
import type { Handler } from '../shared/runtime/serve';
import {
  countUnread,
  type MessagePosition,
  markReadUntil,
  messagesOf,
  readUntil,
} from '../shared/store/messages';
import { messageViews } from './messageViews';

const perPage = 20;

/** What happened to the caller, newest first. */
export const messages: Handler<typeof accountContract.messages> = async ({ member, now }, { cursor }) => {
  if (!member) throw new Error('a member is known');
  const [read, found] = await Promise.all([
    readUntil(member._id),
    messagesOf(member._id, openCursor<MessagePosition>('messages', cursor), perPage + 1),
  ]);
  const page = found.slice(0, perPage);
  const [views, count] = await Promise.all([messageViews(page, read, now), countUnread(member._id, read)]);
  const last = found.length > perPage ? page.at(-1) : undefined;
  return {
    messages: views,
    unread: count,
    next: last ? sealCursor('messages', { at: last.at.getTime(), id: last._id }) : null,
  };
};

/** How many messages the caller has not read. */
export const unread: Handler<typeof accountContract.unread> = async ({ member }) => {
  if (!member) throw new Error('a member is known');
  return { unread: await countUnread(member._id, await readUntil(member._id)) };
};

/** Nothing of the future is read already, whatever the phone's clock says. */
export const markRead: Handler<typeof accountContract.markRead> = async ({ member, now }, { until }) => {
  if (!member) throw new Error('a member is known');
  await markReadUntil(member._id, new Date(Math.min(Date.parse(until), now.getTime())));
  return { unread: await countUnread(member._id, await readUntil(member._id)) };
};
