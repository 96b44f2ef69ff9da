import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { RankedView, RankingView } from '../../../../cloudfunctions/shared/contract/group';
import { Amount } from '../../components/Amount/Amount';
import { More } from '../../components/Async/More';
import { Icon } from '../../components/Icon/Icon';
import { silent, spoken } from '../../components/spoken';
import { useRanking } from '../../data/useGroup';
import { initial } from '../../format/initial';
import { useShownAmount } from '../../format/shownAmount';
import { groupTexts } from '../../texts/group';
import './Ranking.scss';

/** Whom the manager invited, by what they and their teams brought in the month. */
export function Ranking({ first, onHow }: { first: RankingView; onHow(): void }): ReactElement | null {
  const ranking = useRanking(first);
  const places = ranking.data?.pages.flatMap((page) => page.invitees) ?? [];
  if (places.length === 0) return null;
  return (
    <View className="card ranking" id="ranking">
      <View className="card__head">
        <View className="card__title">{groupTexts.ranking}</View>
        <View
          className="ranking__how tappable"
          id="ranking-how"
          hoverClass="tappable--down"
          onClick={onHow}
          {...spoken({ role: 'button' })}
        >
          {groupTexts.byVolume} <Icon name="info" small />
        </View>
      </View>
      {places.map((ranked) => (
        <Place key={ranked.place} ranked={ranked} />
      ))}
      <More id="more-ranked" label={groupTexts.moreRanked} query={ranking} />
    </View>
  );
}

function Place({ ranked }: { ranked: RankedView }): ReactElement {
  const shown = useShownAmount();
  const name = ranked.nameMasked ?? ranked.phoneMasked ?? groupTexts.somebody;
  const team = groupTexts.team(ranked.team);
  return (
    <View
      className="place"
      {...spoken({ label: groupTexts.placeSpoken(ranked.place, name, team, shown(ranked.volume)) })}
    >
      <View className="place__number">{ranked.place}</View>
      <View className="place__face" {...silent}>
        {ranked.nameMasked === null ? <Icon name="person" /> : initial(ranked.nameMasked)}
      </View>
      <View className="place__words">
        <View className="place__name">{name}</View>
        <View className="place__team">{team}</View>
      </View>
      <Amount value={ranked.volume} />
    </View>
  );
}
