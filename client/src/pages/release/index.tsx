import type { ReactElement } from 'react';
import { Async } from '../../components/Async/Async';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import { useFresh } from '../../data/useFresh';
import { useHome } from '../../data/usePoints';
import { releaseTexts } from '../../texts/release';
import { ReleaseMonth } from './ReleaseMonth';
import { ReleaseSkeleton } from './ReleaseSkeleton';
import './index.scss';

/** 释放: the month day by day, a day's sheet, and each order's progress. */
export default function Release(): ReactElement {
  return (
    <PageRoot title={releaseTexts.title}>
      <MemberOnly skeleton={<ReleaseSkeleton />}>{() => <MemberRelease />}</MemberOnly>
    </PageRoot>
  );
}

function MemberRelease(): ReactElement {
  const home = useHome();
  useFresh(home);
  return (
    <Async query={home} skeleton={<ReleaseSkeleton />}>
      {(view) => <ReleaseMonth view={view} />}
    </Async>
  );
}
