import type { InputOf } from '../../../cloudfunctions/shared/contract/action';
import type {
  AdjustedView,
  AdjustmentsView,
  AdjustmentView,
  CheckingView,
  walletContract,
} from '../../../cloudfunctions/shared/contract/wallet';
import { call } from './call';

type Contract = typeof walletContract;
export type AdjustmentState = AdjustmentView['state'];
export type AdjustmentSearch = Omit<InputOf<Contract['adjustments']>, 'cursor'>;

/** Adds points, or removes them where the amount is negative; in 0.01. */
export function adjust(data: InputOf<Contract['adjust']>): Promise<AdjustedView> {
  return call<Contract['adjust']>('wallet', 'adjust', data);
}

export function approve(data: InputOf<Contract['approve']>): Promise<AdjustedView> {
  return call<Contract['approve']>('wallet', 'approve', data);
}

export function turnDown(data: InputOf<Contract['turnDown']>): Promise<unknown> {
  return call<Contract['turnDown']>('wallet', 'turnDown', data);
}

/** 50 adjustments, from where the page before ended. */
export function adjustments(of: AdjustmentSearch, cursor?: string): Promise<AdjustmentsView> {
  return call<Contract['adjustments']>('wallet', 'adjustments', { ...of, cursor });
}

/** How many wait for a second operator, and how far one may go alone; the console asks by itself. */
export function checking(): Promise<CheckingView> {
  return call<Contract['checking']>('wallet', 'checking', {}, { byItself: true });
}
