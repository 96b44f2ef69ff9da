import type { HomeView, OpenedHome } from '../../../cloudfunctions/shared/contract/points';
import type { Reply } from '../../../cloudfunctions/shared/contract/reply';
import { home } from '../api/points';
import { platform } from '../platform/platform';
import { queryClient } from './queryClient';
import { askedNow, type Remembered, remember, remembered } from './remembered';

export const homeKey = (member: string | null) => ['home', member] as const;

/** The home's figures, asked for with the place that the last answer named. */
export async function openHome(withProfile: boolean): Promise<OpenedHome> {
  const mayKeep = askedNow();
  const view = await home(remembered<string>('place')?.value, withProfile);
  if (mayKeep()) remember('place', view.place);
  return view;
}

/** The same, where it was asked for before the app ran, and is here. */
export function openedHome(): OpenedHome | 'nobody' | null {
  const event = { action: 'home', data: { place: remembered<string>('place')?.value, withProfile: true } };
  const reply = platform.answered('points', event) as Reply<OpenedHome> | null;
  if (reply && !reply.ok)
    return 'refusal' in reply && reply.refusal.code === 'NOT_A_MEMBER' ? 'nobody' : null;
  if (!reply) return null;
  remember('place', reply.data.place);
  return reply.data;
}

/** Figures that came with something else: nobody needs to ask for them again. */
export function keepHome(member: string, view: HomeView): void {
  queryClient.setQueryData(homeKey(member), view);
  rememberHome(member, view);
}

export const rememberHome = (member: string, view: HomeView): void => remember(`home.${member}`, view);
export const lastHome = (member: string): Remembered<HomeView> | null =>
  remembered<HomeView>(`home.${member}`);
