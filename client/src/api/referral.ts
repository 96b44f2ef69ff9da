import type {
  InviteesView,
  InviterView,
  MaskedMember,
  referralContract,
} from '../../../cloudfunctions/shared/contract/referral';
import { call } from './call';

/** Tells the server that this invitation was opened, and learns who invites. */
export function touch(inviteCode: string, scene: string | undefined): Promise<{ inviter: MaskedMember }> {
  return call<typeof referralContract.touch>('referral', 'touch', { inviteCode, scene });
}

/** Names an inviter afterwards, while that is still possible. */
export function bind(inviteCode: string): Promise<InviterView> {
  return call<typeof referralContract.bind>('referral', 'bind', { inviteCode });
}

/** The picture of one's own mini-program code, base64. */
export function invitationCode(): Promise<{ contentType: string; base64: string }> {
  return call<typeof referralContract.invitationCode>('referral', 'invitationCode', {});
}

/** A link that carries one's invitation out of WeChat, and for how many days it does. */
export function invitationLink(): Promise<{ link: string; days: number }> {
  return call<typeof referralContract.invitationLink>('referral', 'invitationLink', {});
}

export function myInviter(): Promise<InviterView> {
  return call<typeof referralContract.myInviter>('referral', 'myInviter', {});
}

/** A page of one's invitees: the first generation (直推) or the second (间推). */
export function invitees(generation: 1 | 2, cursor: string | undefined): Promise<InviteesView> {
  return call<typeof referralContract.invitees>('referral', 'invitees', { generation, cursor });
}
