import { useQuery } from '@tanstack/react-query';
import type { ProfileView } from '../../../cloudfunctions/shared/contract/account';
import shareImage from '../assets/share.jpg';
import { drawSharePicture } from '../pictures/sharePicture';

/** The picture that a shared card carries: drawn for the member, and the plain one until it is or where it cannot be drawn. */
export function useSharePicture(profile: ProfileView | null): string {
  const name = profile?.name ?? null;
  const { data } = useQuery({
    queryKey: ['share-picture', name],
    queryFn: () => drawSharePicture(name),
    enabled: profile !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data ?? shareImage;
}
