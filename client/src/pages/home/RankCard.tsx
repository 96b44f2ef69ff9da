import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { OverviewView } from '../../../../cloudfunctions/shared/contract/group';
import { RankBadge } from '../../components/RankBadge/RankBadge';
import { Tappable } from '../../components/Tappable';
import { RankBar, RankGap } from '../../components/TierProgress/RankProgress';
import { useShownAmount } from '../../format/shownAmount';
import { groupTexts } from '../../texts/group';
import { homeTexts } from '../../texts/home';
import './RankCard.scss';

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
  return (
    <Tappable id="rank" className="card rank-card" onTap={onTap}>
      <RankBadge rank={current?.id ?? ''} />
      <View className="rank-card__words">
        <View className="row row--wrap">
          <View className="card__title">{current?.name ?? homeTexts.rank}</View>
          {next !== null && teamVolume !== null && (
            <View className="card__note">
              {groupTexts.rankOf(whole(shown(teamVolume)), whole(shown(next.volume)))}
            </View>
          )}
        </View>
        <RankBar {...rank} />
        <View className="progress__gap">
          <RankGap {...rank} />
        </View>
      </View>
    </Tappable>
  );
}

/** The gap below has the decimals; here two amounts share a line, and whole yuan go without ".00". */
const whole = (amount: string): string => amount.replace(/\.00$/, '');
