import type { ReactElement } from 'react';
import { BoneCard } from '../../components/Async/Bone';
import { PointsCardSkeleton } from '../../components/PointsCard/PointsCardSkeleton';

/** The home page while its figures are on their way. */
export function HomeSkeleton(): ReactElement {
  return (
    <>
      <PointsCardSkeleton />
      <BoneCard rows={1} />
      <BoneCard rows={4} />
      <BoneCard rows={3} />
    </>
  );
}
