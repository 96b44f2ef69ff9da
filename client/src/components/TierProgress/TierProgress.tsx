import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { texts } from '../../texts/texts';
import { Amount } from '../Amount/Amount';
import { RankBadge } from '../RankBadge/RankBadge';
import { silent, spoken } from '../spoken';
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
          <RankBar rank={rank} onTap={onRank} />
        </>
      )}
    </View>
  );
}

function TierBar({ tier, onTap }: { tier: HomeView['tier']; onTap(): void }): ReactElement {
  const { current, next, best } = tier;
  return (
    <View
      className="progress tappable"
      id="tier"
      hoverClass="tappable--down"
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      <View className="row row--wrap">
        <View className="progress__name">{current?.name ?? texts.home.noTier}</View>
        {next === null ? (
          <View className="progress__top">{texts.home.top}</View>
        ) : (
          <View className="progress__note">{tierNote(current?.multiplier, next.multiplier)}</View>
        )}
      </View>
      <Bar share={next === null ? 1 : (best ?? 0) / next.threshold} look="tier" />
      <View className="progress__gap">
        {next === null ? (
          texts.home.topTier(current?.multiplier ?? '')
        ) : (
          <>
            {texts.home.tierGapBefore} <Amount value={next.threshold} /> {texts.home.tierGapAfter(next.name)}
          </>
        )}
      </View>
    </View>
  );
}

function RankBar({ rank, onTap }: { rank: NonNullable<HomeView['rank']>; onTap(): void }): ReactElement {
  const { current, next, teamVolume } = rank;
  return (
    <View
      className="progress tappable"
      id="rank"
      hoverClass="tappable--down"
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      <View className="row row--wrap">
        <View className="progress__name">
          {current !== null && <RankBadge rank={current.id} />}
          {current?.name ?? texts.home.rank}
        </View>
        {next !== null && (
          <View className="progress__note">
            {texts.home.nextRank} <RankBadge rank={next.id} /> {next.name}
          </View>
        )}
      </View>
      <Bar share={next === null ? 1 : (teamVolume ?? 0) / next.volume} look="rank" />
      <View className="progress__gap">
        {next === null ? (
          texts.home.topRank
        ) : (
          <>
            {texts.home.rankGapBefore}{' '}
            <Amount value={teamVolume === null ? null : Math.max(0, next.volume - teamVolume)} />{' '}
            {texts.home.rankGapAfter(next.name)}
          </>
        )}
      </View>
    </View>
  );
}

function Bar({ share, look }: { share: number; look: 'tier' | 'rank' }): ReactElement {
  const width = `${Math.min(100, Math.max(0, share * 100))}%`;
  return (
    <View className="progress__groove" {...silent}>
      <View className={`progress__fill progress__fill--${look}`} style={{ width }} />
    </View>
  );
}

function tierNote(multiplier: string | undefined, next: string): string {
  return multiplier === undefined ? texts.home.nextGrants(next) : texts.home.grantsNext(multiplier, next);
}
