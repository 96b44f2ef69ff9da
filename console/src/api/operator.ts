import type { InputOf } from '../../../cloudfunctions/shared/contract/action';
import type {
  MovedView,
  operatorContract,
  RoleView,
  StandingView,
} from '../../../cloudfunctions/shared/contract/operator';
import { call } from './call';

type Contract = typeof operatorContract;

export function freeze(data: InputOf<Contract['freeze']>): Promise<StandingView> {
  return call<Contract['freeze']>('operator', 'freeze', data);
}

export function unfreeze(data: InputOf<Contract['unfreeze']>): Promise<StandingView> {
  return call<Contract['unfreeze']>('operator', 'unfreeze', data);
}

export function move(data: InputOf<Contract['move']>): Promise<MovedView> {
  return call<Contract['move']>('operator', 'move', data);
}

export function setRole(data: InputOf<Contract['setRole']>): Promise<RoleView> {
  return call<Contract['setRole']>('operator', 'setRole', data);
}
