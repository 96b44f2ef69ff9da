import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { homeTexts } from '../../texts/home';
import { Amount } from '../Amount/Amount';
import { RankBadge } from '../RankBadge/RankBadge';
import { Tappable } from '../Tappable';
import { ProgressBar } from './ProgressBar';
import { RankBar, RankGap } from './RankProgress';
import './TierProgress.scss';

interface TierProgressProps {
  tier: HomeView['tier'];
  rank: HomeView['rank'];
  onTier(): void;
  onRank(): void;
}

/** How far to the next tier, and to the next team rank where the plan has ranks: a bar, and the gap in words. */
export function TierProgress({ tier, rank, onTier, onRank }: TierProgressProps): ReactElement {
  return (
    <View className="card">
      <TierBar tier={tier} onTap={onTier} />
      {rank !== null && (
        <>
          <View className="hairline" />
          <RankPart rank={rank} onTap={onRank} />
        </>
      )}
    </View>
  );
}

function TierBar({ tier, onTap }: { tier: HomeView['tier']; onTap(): void }): ReactElement {
  const { current, next, best } = tier;
  return (
    <Tappable id="tier" className="progress" onTap={onTap}>
      <View className="row row--wrap">
        <View className="progress__name">{current?.name ?? homeTexts.noTier}</View>
        {next === null ? (
          <View className="progress__top">{homeTexts.top}</View>
        ) : (
          <View className="progress__note">{tierNote(current?.multiplier, next.multiplier)}</View>
        )}
      </View>
      <ProgressBar share={next === null ? 1 : best === null ? null : best / next.threshold} look="tier" />
      <View className="progress__gap">
        {next === null ? (
          homeTexts.topTier(current?.multiplier ?? '')
        ) : (
          <>
            {homeTexts.tierGapBefore} <Amount value={next.threshold} /> {homeTexts.tierGapAfter(next.name)}
          </>
        )}
      </View>
    </Tappable>
  );
}

function RankPart({ rank, onTap }: { rank: NonNullable<HomeView['rank']>; onTap(): void }): ReactElement {
  const { current, next } = rank;
  return (
    <Tappable id="rank" className="progress" onTap={onTap}>
      <View className="row row--wrap">
        <View className="progress__name">
          {current !== null && <RankBadge rank={current.id} />}
          {current?.name ?? homeTexts.rank}
        </View>
        {next !== null && (
          <View className="progress__note">
            {homeTexts.nextRank} <RankBadge rank={next.id} /> {next.name}
          </View>
        )}
      </View>
      <RankBar {...rank} />
      <View className="progress__gap">
        <RankGap {...rank} />
      </View>
    </Tappable>
  );
}

function tierNote(multiplier: string | undefined, next: string): string {
  return multiplier === undefined ? homeTexts.nextGrants(next) : homeTexts.grantsNext(multiplier, next);
}
