import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { GroupView } from '../../../../cloudfunctions/shared/contract/group';
import { Amount } from '../../components/Amount/Amount';
import { Icon } from '../../components/Icon/Icon';
import { HideAmounts } from '../../components/PointsCard/HideAmounts';
import { silent } from '../../components/spoken';
import { Tappable } from '../../components/Tappable';
import { useHiddenAmounts } from '../../data/hiddenAmounts';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { GroupChart } from './GroupChart';
import type { GroupFigure } from './GroupExplanation';
import { shownRatio } from './shownRatio';
import './GroupHero.scss';

/** From ten million yuan on the figure is set smaller, so that it stays on one line of a narrow phone. */
const LARGE = 1_000_000_000;

interface GroupHeroProps {
  group: GroupView;
  /** When these figures were seen, in words, while newer ones could not be had. */
  seenAt: string | null;
  onFigure(figure: GroupFigure): void;
}

/** The month of the group, what it is against the month before, and who brought it. */
export function GroupHero({ group, seenAt, onFigure }: GroupHeroProps): ReactElement {
  const { volume, month } = group;
  const sameMonth = month.from.slice(0, 7) === month.to.slice(0, 7);
  const to = sameMonth ? texts.group.dayOfMonth(Number(month.to.slice(8))) : shownDay(month.to, month.to);
  return (
    <View className={`hero group-hero${seenAt === null ? '' : ' hero--old'}`} id="group-card">
      <View className="hero__bamboo" {...silent} />
      <View className="hero__top">
        <Tappable id="figure-volume" className="group-hero__name" onTap={() => onFigure('volume')}>
          {texts.group.volume} · {texts.group.between(shownDay(month.from, month.to), to)}
          <Icon name="info" small />
        </Tappable>
        <HideAmounts />
        {seenAt !== null && (
          <View className="hero__state">
            <Icon name="clock" small />
            {texts.states.seenAt(seenAt)}
          </View>
        )}
      </View>
      <Tappable id="volume" className="hero__available" onTap={() => onFigure('volume')}>
        <Amount value={volume} size={Math.abs(volume) >= LARGE ? 'figure' : 'display'} />
        <View className="group-hero__unit">{texts.states.yuan}</View>
      </Tappable>
      <Tappable
        id="figure-difference"
        className="group-hero__difference"
        onTap={() => onFigure('difference')}
      >
        <Difference group={group} />
      </Tappable>
      <GroupChart group={group} />
      <View className="hero__foot">
        <Tappable id="figure-active" className="hero__figure" onTap={() => onFigure('active')}>
          <View className="hero__label">{texts.group.active}</View>
          <Count value={group.active} unit={texts.group.of(group.members)} />
        </Tappable>
        <Tappable id="figure-invitees" className="hero__figure" onTap={() => onFigure('newInvitees')}>
          <View className="hero__label">{texts.group.newInvitees}</View>
          <Count value={group.newInvitees} unit={texts.group.people} />
        </Tappable>
        <Tappable id="figure-first-orders" className="hero__figure" onTap={() => onFigure('newFirstOrders')}>
          <View className="hero__label">{texts.group.newFirstOrders}</View>
          <Count value={group.newFirstOrders} unit={texts.group.people} />
        </Tappable>
      </View>
    </View>
  );
}

function Difference({ group: { difference, ratio } }: { group: GroupView }): ReactElement {
  const hidden = useHiddenAmounts();
  if (difference === null) return <>{texts.group.noLastMonth}</>;
  if (difference === 0) return <>{texts.group.same}</>;
  return (
    <>
      {difference > 0 ? texts.group.more : texts.group.less}{' '}
      <Amount value={Math.abs(difference)} unit={texts.states.yuan} />
      {ratio !== null && !hidden && texts.group.inBrackets(shownRatio(ratio))}
    </>
  );
}

const Count = ({ value, unit }: { value: number; unit: string }): ReactElement => (
  <View className="hero__count">
    {value}
    <View className="hero__unit">{unit}</View>
  </View>
);
