import { createContext, useContext } from 'react';
import type { Access } from '../../../cloudfunctions/shared/contract/action';
import type { MyselfView } from '../../../cloudfunctions/shared/contract/console';
import { may } from '../access/may';

export const MyselfContext = createContext<MyselfView | null>(null);

/** Whoever is signed in; only below `SignedIn`. */
export function useMyself(): MyselfView {
  const myself = useContext(MyselfContext);
  if (myself === null) throw new Error('nobody is signed in here');
  return myself;
}

/** Whether whoever is signed in may make a call with this access. */
export function useMay(): (access: Access) => boolean {
  const { role } = useMyself();
  return (access) => may(role, access);
}
