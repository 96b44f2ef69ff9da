import type { AnswerOf, InputOf } from '../../../cloudfunctions/shared/contract/action';
import type {
  AppointedView,
  consoleContract,
  MyselfView,
  OperatorView,
  SignedInView,
} from '../../../cloudfunctions/shared/contract/console';
import { call } from './call';

type Contract = typeof consoleContract;
export type AuditFilter = Omit<NonNullable<InputOf<Contract['audit']>>, 'before'>;
export type AuditPage = AnswerOf<Contract['audit']>;

export function signIn(user: string, password: string): Promise<SignedInView> {
  return call<Contract['signIn']>('console', 'signIn', { user, password });
}

/** Who am I? */
export function myself(): Promise<MyselfView> {
  return call<Contract['myself']>('console', 'myself', {});
}

export function signOut(): Promise<Record<string, never>> {
  return call<Contract['signOut']>('console', 'signOut', {});
}

/** Every other session of the operator ends. */
export function changePassword(password: string, next: string): Promise<MyselfView> {
  return call<Contract['changePassword']>('console', 'changePassword', { password, next });
}

export async function operators(): Promise<OperatorView[]> {
  return (await call<Contract['operators']>('console', 'operators', {})).operators;
}

export function appoint(data: InputOf<Contract['appoint']>): Promise<AppointedView> {
  return call<Contract['appoint']>('console', 'appoint', data);
}

export function changeOperator(data: InputOf<Contract['changeOperator']>): Promise<OperatorView> {
  return call<Contract['changeOperator']>('console', 'changeOperator', data);
}

export function resetPassword(data: InputOf<Contract['resetPassword']>): Promise<AppointedView> {
  return call<Contract['resetPassword']>('console', 'resetPassword', data);
}

/** 50 entries of the audit, newest first, below the entry `before`. */
export function audit(filter: AuditFilter, before?: number): Promise<AuditPage> {
  return call<Contract['audit']>('console', 'audit', {
    ...filter,
    ...(before === undefined ? {} : { before }),
  });
}
