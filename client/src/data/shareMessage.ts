import type { ProfileView } from '../../../cloudfunctions/shared/contract/account';
import shareImage from '../assets/share.png';
import { texts } from '../texts/texts';
import { invitationPath } from './invitation';

interface ShareMessage {
  title: string;
  path: string;
  imageUrl: string;
}

/** What a friend gets: the card, and a path that carries the invite code. A visitor shares the app without a code. */
export function shareOf(profile: ProfileView | null): ShareMessage {
  const path = profile === null ? '/pages/home/index' : invitationPath(profile.inviteCode);
  return { title: texts.invite.shareTitle(profile?.name ?? null), path, imageUrl: shareImage };
}
