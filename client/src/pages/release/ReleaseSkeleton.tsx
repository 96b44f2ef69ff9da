import type { ReactElement } from 'react';
import { BoneCard } from '../../components/Async/Bone';

export function ReleaseSkeleton(): ReactElement {
  return (
    <>
      <BoneCard rows={7} />
      <BoneCard rows={4} />
    </>
  );
}
