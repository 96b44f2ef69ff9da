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
import { groupTexts } from '../../texts/group';
import { statesTexts } from '../../texts/states';
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
  const to = sameMonth ? groupTexts.dayOfMonth(Number(month.to.slice(8))) : shownDay(month.to, month.to);
  return (
    <View className={`hero group-hero${seenAt === null ? '' : ' hero--old'}`} id="group-card">
      <View className="hero__bamboo" {...silent} />
      <View className="hero__top">
        <Tappable id="figure-volume" className="group-hero__name" onTap={() => onFigure('volume')}>
          {groupTexts.volume} · {groupTexts.between(shownDay(month.from, month.to), to)}
          <Icon name="info" small />
        </Tappable>
        <HideAmounts />
        {seenAt !== null && (
          <View className="hero__state">
            <Icon name="clock" small />
            {statesTexts.seenAt(seenAt)}
          </View>
        )}
      </View>
      <Tappable id="volume" className="hero__available" onTap={() => onFigure('volume')}>
        <Amount value={volume} size={Math.abs(volume) >= LARGE ? 'figure' : 'display'} />
        <View className="group-hero__unit">{statesTexts.yuan}</View>
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
          <View className="hero__label">{groupTexts.active}</View>
          <Count value={group.active} unit={groupTexts.of(group.members)} />
        </Tappable>
        <Tappable id="figure-invitees" className="hero__figure" onTap={() => onFigure('newInvitees')}>
          <View className="hero__label">{groupTexts.newInvitees}</View>
          <Count value={group.newInvitees} unit={groupTexts.people} />
        </Tappable>
        <Tappable id="figure-first-orders" className="hero__figure" onTap={() => onFigure('newFirstOrders')}>
          <View className="hero__label">{groupTexts.newFirstOrders}</View>
          <Count value={group.newFirstOrders} unit={groupTexts.people} />
        </Tappable>
      </View>
    </View>
  );
}

function Difference({ group: { difference, ratio } }: { group: GroupView }): ReactElement {
  const hidden = useHiddenAmounts();
  if (difference === null) return <>{groupTexts.noLastMonth}</>;
  if (difference === 0) return <>{groupTexts.same}</>;
  return (
    <>
      {difference > 0 ? groupTexts.more : groupTexts.less}{' '}
      <Amount value={Math.abs(difference)} unit={statesTexts.yuan} />
      {ratio !== null && !hidden && groupTexts.inBrackets(shownRatio(ratio))}
    </>
  );
}

const Count = ({ value, unit }: { value: number; unit: string }): ReactElement => (
  <View className="hero__count">
    {value}
    <View className="hero__unit">{unit}</View>
  </View>
);
