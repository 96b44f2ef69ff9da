import { useQuery } from '@tanstack/react-query';
import type { ProfileView } from '../../../cloudfunctions/shared/contract/account';
import shareImage from '../assets/share.jpg';
import { drawSharePicture } from '../pictures/sharePicture';
import { useCalm } from './useCalm';

/** The picture that a shared card carries: drawn for the member, and the plain one until it is or where it cannot be drawn. */
export function useSharePicture(profile: ProfileView | null): string {
  const name = profile?.name ?? null;
  // Drawing takes a while, and nobody shares before having seen anything.
  const calm = useCalm();
  const { data } = useQuery({
    queryKey: ['share-picture', profile?.member, name],
    queryFn: () => drawSharePicture(name),
    enabled: calm && profile !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data ?? shareImage;
}
