import { useQuery } from '@tanstack/react-query';
import type { HomeView } from '../../../cloudfunctions/shared/contract/points';
import { day, month, statement, type TrendView, trend } from '../api/points';
import { homeKey, keepHome, lastHome, openHome, rememberHome } from './home';
import { askAndRemember, askedNow, remembered } from './remembered';
import { noteCaller } from './session';
import { useCalm } from './useCalm';
import { useMemberNumber, useSession } from './useSession';

/** The home figures. The last ones seen stand there at once, marked with their time, until new ones arrive. */
export function useHome() {
  const session = useSession();
  const member = session.data?.profile?.member ?? null;
  const seen = member === null ? null : lastHome(member);
  const query = useQuery({
    queryKey: homeKey(member),
    queryFn: () => askHome(member),
    // Who the caller is comes with the same figures, or fails with them.
    enabled: member !== null && !session.isFetching && !session.isError,
    initialData: seen?.value,
    initialDataUpdatedAt: seen?.at,
  });
  if (!session.isError) return query;
  // The figures that came later say nothing of this failure; to have newer ones, the session is asked for.
  const { isFetching, refetch } = session;
  const error = query.dataUpdatedAt > session.errorUpdatedAt ? query.error : session.error;
  return { ...query, error, isStale: true, isFetching, refetch };
}

/** Where the caller is another member by now, the figures are kept as theirs, and the session says who that is. */
async function askHome(member: string | null): Promise<HomeView> {
  const mayKeep = askedNow();
  const view = await openHome(false);
  const { caller } = view;
  const isOwn = caller.member === member;
  if (mayKeep()) (isOwn ? rememberHome : keepHome)(caller.member, view);
  const noted = noteCaller(caller);
  if (isOwn) return view;
  await noted;
  throw new Error('these figures are of another member');
}

/**
 * The trend up to the published day. It does not change until the next day is published, so the phone keeps it: most visits
 * ask for the home alone.
 */
export function useTrend(publishedDate: string | null) {
  const calm = useCalm();
  const member = useMemberNumber();
  const seen = remembered<TrendView>(`trend.${member}`)?.value;
  return useQuery({
    queryKey: ['trend', member, publishedDate],
    queryFn: () => askAndRemember(`trend.${member}`, trend),
    enabled: calm && member !== null && publishedDate !== null,
    initialData: seen?.publishedDate === publishedDate ? seen : undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** One published day; nothing is asked while `date` is null. */
export function useDay(date: string | null) {
  const member = useMemberNumber();
  return useQuery({
    queryKey: ['day', member, date],
    queryFn: () => day(date ?? ''),
    enabled: member !== null && date !== null,
    // A published day never changes (day-close.md, immutable after).
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A month `YYYY-MM` of the calendar; nothing is asked while it is null. */
export function useMonth(of: string | null) {
  const member = useMemberNumber();
  return useQuery({
    queryKey: ['month', member, of],
    queryFn: () => month(of ?? ''),
    enabled: member !== null && of !== null,
  });
}

/** A month's statement; nothing is asked while it is null. Once the month is over it never changes. */
export function useStatement(of: string | null) {
  const member = useMemberNumber();
  return useQuery({
    queryKey: ['statement', member, of],
    queryFn: () => statement(of ?? ''),
    enabled: member !== null && of !== null,
    staleTime: ({ state }) => (state.data?.complete ? Number.POSITIVE_INFINITY : 60_000),
  });
}
