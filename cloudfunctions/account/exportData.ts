import type { accountContract, ExportedPerson } from '../shared/contract/account';
import { maskedMember } from '../shared/runtime/maskedMember';
import { orderView } from '../shared/runtime/orderView';
import { openPersonalKey } from '../shared/runtime/personal';
import { openCursor, sealCursor } from '../shared/runtime/sealedCursor';
import type { Context, Handler } from '../shared/runtime/serve';
import { accounts } from '../shared/store/accounts';
import { pendingImports } from '../shared/store/imports';
import { bindings } from '../shared/store/invitations';
import { type MessagePosition, messagesOf, readUntil } from '../shared/store/messages';
import { type OrderPosition, ordersOf } from '../shared/store/orders';
import { identities, identityId, people } from '../shared/store/people';
import { messageViews } from './messageViews';
import { releasedMonths } from './releasedMonths';

/** Orders and messages of one part: some hundred kilobytes at most. */
const perPart = 500;

/** Where a part ended; null for a list that is through. */
interface Position {
  order: { paidAt: number; id: string } | null;
  message: MessagePosition | null;
}

/** Everything that is kept of the caller, in full where it is the caller's own, masked where it is somebody else's. */
export const exportData: Handler<typeof accountContract.exportData> = async (context, { cursor }) => {
  const { member, now } = context;
  if (!member) throw new Error('a member is known');
  const from = openCursor<Position>('export', cursor);
  const [person, orders, messages] = await Promise.all([
    from ? null : personOf(context),
    from && !from.order ? [] : ordersFrom(member._id, from?.order ?? null),
    from && !from.message ? [] : messagesOf(member._id, from?.message ?? null, perPart),
  ]);
  const lastOrder = orders.length === perPart ? orders.at(-1) : undefined;
  const lastMessage = messages.length === perPart ? messages.at(-1) : undefined;
  const next: Position = {
    order: lastOrder ? { paidAt: lastOrder.paidAt.getTime(), id: lastOrder._id } : null,
    message: lastMessage ? { at: lastMessage.at.getTime(), id: lastMessage._id } : null,
  };
  return {
    person,
    orders: orders.map(orderView),
    messages: await messageViews(messages, await readUntil(member._id), now),
    next: next.order || next.message ? sealCursor('export', next) : null,
  };
};

async function ordersFrom(member: string, position: Position['order']) {
  const after: OrderPosition | null = position && { paidAt: new Date(position.paidAt), id: position.id };
  return ordersOf(member, { after, pending: await pendingImports(), limit: perPart });
}

async function personOf({ member, person, openid, now }: Context): Promise<ExportedPerson> {
  if (!member || !person || openid === null) throw new Error('an active member has a person');
  if (member.status === 'closed') throw new Error('a closed account was let in');
  const [identity, binding, inviter, account, months] = await Promise.all([
    identities.get(identityId(openid)),
    bindings.get(member._id),
    member.inviter === null ? null : people.get(member.inviter),
    accounts.get(member._id),
    releasedMonths(member.number, now),
  ]);
  if (!identity) throw new Error('a member has an identity');
  const key = openPersonalKey(person.wrappedKey);
  return {
    exportedAt: now.toISOString(),
    member: member._id,
    name: person.name === null ? null : key.decrypt(person.name),
    phone: key.decrypt(person.phone),
    inviteCode: member.inviteCode,
    registeredAt: member.registeredAt.toISOString(),
    status: member.status,
    channel: member.channel,
    linkedAt: identity.linkedAt.toISOString(),
    consent: { version: identity.consent.version, at: identity.consent.at.toISOString() },
    inviter:
      member.inviter === null || !binding || binding.how === 'none'
        ? null
        : { ...maskedMember(inviter), boundAt: binding.boundAt.toISOString(), how: binding.how },
    binding: binding && {
      how: binding.how,
      code: binding.code,
      scene: binding.scene,
      touchedAt: binding.touchedAt?.toISOString() ?? null,
      boundAt: binding.boundAt.toISOString(),
    },
    adjusted: account?.points ?? 0,
    months,
  };
}
