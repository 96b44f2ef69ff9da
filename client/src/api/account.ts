import type {
  accountContract,
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
