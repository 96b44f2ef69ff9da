import type { ProfileView } from '../../../cloudfunctions/shared/contract/account';
import { inviteTexts } from '../texts/invite';
import { invitationPath, invitationQuery } from './invitation';

interface ShareMessage {
  title: string;
  path: string;
  imageUrl: string;
}

/** What a friend gets: the card, and a path that carries the invite code. A visitor shares the app without a code. */
export function shareOf(profile: ProfileView | null, imageUrl: string): ShareMessage {
  const path = profile === null ? '/pages/home/index' : invitationPath(profile.inviteCode);
  return { title: inviteTexts.shareTitle(profile?.name ?? null), path, imageUrl };
}

/** The same for one's timeline, which opens the page that it was shared from. */
export function timelineOf(profile: ProfileView | null, imageUrl: string) {
  const { title } = shareOf(profile, imageUrl);
  return { title, query: profile === null ? '' : invitationQuery(profile.inviteCode), imageUrl };
}
