import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { OverviewView } from '../../../../cloudfunctions/shared/contract/group';
import { Amount } from '../../components/Amount/Amount';
import { RankBadge } from '../../components/RankBadge/RankBadge';
import { silent, spoken } from '../../components/spoken';
import { useShownAmount } from '../../format/shownAmount';
import { texts } from '../../texts/texts';

/** The team's rank, and how far it is to the next. */
export function RankCard({
  rank,
  onTap,
}: {
  rank: NonNullable<OverviewView['rank']>;
  onTap(): void;
}): ReactElement {
  const shown = useShownAmount();
  const { current, next, teamVolume } = rank;
  const share = next === null ? 1 : (teamVolume ?? 0) / next.volume;
  return (
    <View
      className="card rank-card tappable"
      id="rank"
      hoverClass="tappable--down"
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      <RankBadge rank={current?.id ?? ''} />
      <View className="rank-card__words">
        <View className="row row--wrap">
          <View className="card__title">{current?.name ?? texts.home.rank}</View>
          {next !== null && teamVolume !== null && (
            <View className="card__note">
              {texts.group.rankOf(whole(shown(teamVolume)), whole(shown(next.volume)))}
            </View>
          )}
        </View>
        <View className="progress__groove" {...silent}>
          <View
            className="progress__fill progress__fill--rank"
            style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }}
          />
        </View>
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
    </View>
  );
}

/** The gap below has the decimals; here two amounts share a line, and whole yuan go without ".00". */
const whole = (amount: string): string => amount.replace(/\.00$/, '');
