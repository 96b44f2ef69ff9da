import type {
  accountContract,
  ClosedView,
  ExportView,
  MessagesView,
  ProfileView,
  SessionView,
} from '../../../cloudfunctions/shared/contract/account';
import { agreementVersion } from '../../../cloudfunctions/shared/contract/agreement';
import { call } from './call';

/** Who am I? Its profile is null for somebody who has not registered. */
export function session(): Promise<SessionView> {
  return call<typeof accountContract.session>('account', 'session', {});
}

/** Registers with the phone button's code; the person has ticked the agreement in force. */
export function register(
  phoneCode: string,
  inviteCode: string | undefined,
): Promise<{ profile: ProfileView; opened: 'new' | 'imported' | 'existing' }> {
  const data = { phoneCode, consent: agreementVersion, inviteCode } as const;
  return call<typeof accountContract.register>('account', 'register', data);
}

export function rename(name: string): Promise<{ profile: ProfileView }> {
  return call<typeof accountContract.rename>('account', 'rename', { name });
}

/** What happened to the member, newest first, page by page. */
export function messages(cursor: string | undefined): Promise<MessagesView> {
  return call<typeof accountContract.messages>('account', 'messages', { cursor });
}

export function unread(): Promise<{ unread: number }> {
  return call<typeof accountContract.unread>('account', 'unread', {});
}

/** Everything up to this instant has been seen. */
export function markRead(until: string): Promise<{ unread: number }> {
  return call<typeof accountContract.markRead>('account', 'markRead', { until });
}

/** One part of everything that is kept of the member. */
export function exportPart(cursor: string | undefined): Promise<ExportView> {
  return call<typeof accountContract.exportData>('account', 'exportData', { cursor });
}

/** Closes the account for good; the same `request` again answers the same. */
export function closeAccount(request: string, phoneEnd: string): Promise<ClosedView> {
  return call<typeof accountContract.close>('account', 'close', { request, phoneEnd });
}
