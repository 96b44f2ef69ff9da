import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { OverviewView } from '../../../../cloudfunctions/shared/contract/group';
import { Amount } from '../../components/Amount/Amount';
import { Sheet } from '../../components/Sheet/Sheet';
import { useHiddenAmounts } from '../../data/hiddenAmounts';
import { texts } from '../../texts/texts';
import { shownRatio } from './shownRatio';

/** What can be tapped on a manager's home; each opens into how it is counted. */
export type GroupFigure = keyof typeof texts.group.how;

interface GroupExplanationProps {
  what: GroupFigure | null;
  view: OverviewView;
  onClose(): void;
}

/** How a figure is counted, in a sentence and in its arithmetic (product.md B6). */
export function GroupExplanation({ what, view, onClose }: GroupExplanationProps): ReactElement {
  const title = what === null ? '' : titles[what];
  return (
    <Sheet open={what !== null} title={title} onClose={onClose} id="group-explanation">
      {what !== null && <View className="sheet__text">{texts.group.how[what]}</View>}
      {(what === 'volume' || what === 'generations') && <Parts view={view} />}
      {what === 'difference' && <Comparison view={view} />}
      {what === 'active' && <Active view={view} />}
      {what === 'rank' && <Line name={texts.group.teamVolume} value={view.rank?.teamVolume} total />}
    </Sheet>
  );
}

const titles: Record<GroupFigure, string> = {
  volume: texts.group.volume,
  difference: texts.group.compared,
  active: texts.group.active,
  newInvitees: texts.group.newInvitees,
  newFirstOrders: texts.group.newFirstOrders,
  generations: texts.group.generations,
  ranking: texts.group.ranking,
  rank: texts.home.rank,
};

function Parts({ view: { group } }: { view: OverviewView }): ReactElement {
  return (
    <>
      <Line name={texts.group.first} value={group?.first.volume} />
      <Line name={texts.group.second} value={group?.second.volume} />
      <Line name={texts.group.deeper} value={group?.deeper.volume} />
      <Line name={texts.group.total} value={group?.volume} total />
    </>
  );
}

function Comparison({ view: { group } }: { view: OverviewView }): ReactElement {
  const hidden = useHiddenAmounts();
  const ratio = group?.ratio ?? null;
  return (
    <>
      <Line name={texts.group.month} value={group?.volume} />
      <Line name={texts.group.lastMonth} value={group?.lastMonth?.cumulated.at(-1)} />
      <Line name={texts.group.differenceName} value={group?.difference} total />
      {ratio !== null && !hidden && (
        <View className="explain__part row">
          <View>{texts.group.ratioName}</View>
          <View>{shownRatio(ratio)}</View>
        </View>
      )}
    </>
  );
}

function Active({ view: { group } }: { view: OverviewView }): ReactElement {
  return (
    <>
      <People name={texts.group.active} count={group?.active} />
      <People name={texts.group.allMembers} count={group?.members} />
    </>
  );
}

function People({ name, count }: { name: string; count: number | undefined }): ReactElement {
  return (
    <View className="explain__part row">
      <View>{name}</View>
      <View>{count === undefined ? texts.states.unknown : texts.group.countOf(count)}</View>
    </View>
  );
}

function Line({
  name,
  value,
  total,
}: {
  name: string;
  value: number | null | undefined;
  total?: boolean;
}): ReactElement {
  return (
    <View className={`explain__part row${total ? ' explain__part--total' : ''}`}>
      <View>{name}</View>
      <Amount value={value} size={total ? 'head' : 'body'} />
    </View>
  );
}
