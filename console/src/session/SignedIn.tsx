import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router-dom';
import { myself } from '../api/console';
import { myselfKey } from '../api/queryClient';
import { Async } from '../components/Async/Async';
import { Bones } from '../components/Async/Bones';
import { MyselfContext } from './myself';
import { useSession } from './session';

/** Where somebody is sent back to after having signed in. */
export interface Wanted {
  from: string;
}

/** Lets nobody further without a session, nor past a password that has to be replaced first. */
export function SignedIn(): ReactElement {
  const { token, ended } = useSession();
  const { pathname, search } = useLocation();
  if (token !== null) return <Known key={token} />;
  // Whoever leaves on purpose may be followed by somebody else, who begins at the beginning.
  const wanted: Wanted | null = ended === 'signedOut' ? null : { from: pathname + search };
  return <Navigate to="/sign-in" replace state={wanted} />;
}

function Known(): ReactElement {
  const query = useQuery({ queryKey: myselfKey, queryFn: myself, staleTime: 300_000 });
  const { pathname } = useLocation();
  return (
    <Async query={query} skeleton={<Bones rows={8} />} isPage>
      {(known) =>
        known.mustChangePassword && pathname !== '/change-password' ? (
          <Navigate to="/change-password" replace />
        ) : (
          <MyselfContext.Provider value={known}>
            <Outlet />
          </MyselfContext.Provider>
        )
      }
    </Async>
  );
}
