import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { homeTexts } from '../../texts/home';
import { Amount } from '../Amount/Amount';
import { ProgressBar } from './ProgressBar';

type Rank = NonNullable<HomeView['rank']>;

/** How far the team is to the next rank, as a bar. */
export function RankBar({ next, teamVolume }: Rank): ReactElement {
  if (next === null) return <ProgressBar share={1} look="rank" />;
  return <ProgressBar share={teamVolume === null ? null : teamVolume / next.volume} look="rank" />;
}

/** The same in words. */
export function RankGap({ next, teamVolume }: Rank): ReactElement {
  if (next === null) return <>{homeTexts.topRank}</>;
  if (teamVolume === null) return <>{homeTexts.rankGapUnknown(next.name)}</>;
  return (
    <>
      {homeTexts.rankGapBefore} <Amount value={Math.max(0, next.volume - teamVolume)} />{' '}
      {homeTexts.rankGapAfter(next.name)}
    </>
  );
}
