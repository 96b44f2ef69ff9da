import type { AnswerOf, InputOf } from '../../../cloudfunctions/shared/contract/action';
import type {
  MemberProfileView,
  MemberRowView,
  MovePreviewView,
  membersContract,
} from '../../../cloudfunctions/shared/contract/members';
import { call } from './call';

type Contract = typeof membersContract;
export type MemberRole = MemberRowView['role'];
export type MemberStatus = MemberRowView['status'];
export type MemberSearch = Omit<NonNullable<InputOf<Contract['search']>>, 'cursor'>;
export type MembersPage = AnswerOf<Contract['search']>;
export type MemberOrdersPage = AnswerOf<Contract['orders']>;

/** 50 members, from where the page before ended. */
export function search(by: MemberSearch, cursor?: string): Promise<MembersPage> {
  return call<Contract['search']>('members', 'search', { ...by, cursor });
}

export function profile(member: string): Promise<MemberProfileView> {
  return call<Contract['profile']>('members', 'profile', { member });
}

/** 20 orders of a member, newest first. */
export function orders(member: string, cursor?: string): Promise<MemberOrdersPage> {
  return call<Contract['orders']>('members', 'orders', { member, cursor });
}

/** What a move would change; nothing is written. */
export function previewMove(data: InputOf<Contract['previewMove']>): Promise<MovePreviewView> {
  return call<Contract['previewMove']>('members', 'previewMove', data);
}

/** Whose invitees ordered first lately. */
export function topInviters(): Promise<AnswerOf<Contract['topInviters']>> {
  return call<Contract['topInviters']>('members', 'topInviters', {});
}

export type TreePage = AnswerOf<Contract['invitees']>;
export type Network = AnswerOf<Contract['performance']>;

/** 50 of those whom a member invited, from where the page before ended. */
export function invitees(member: string, cursor?: string): Promise<TreePage> {
  return call<Contract['invitees']>('members', 'invitees', { member, cursor });
}

/** What a member's network did from one business day to another, both included. */
export function performance(member: string, from: string, to: string): Promise<Network> {
  return call<Contract['performance']>('members', 'performance', { member, from, to });
}

/** The whole phone number; the reason stands in the audit. */
export async function revealPhone(data: InputOf<Contract['revealPhone']>): Promise<string> {
  return (await call<Contract['revealPhone']>('members', 'revealPhone', data)).phone;
}
