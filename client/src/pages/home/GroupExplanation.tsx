import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { OverviewView } from '../../../../cloudfunctions/shared/contract/group';
import { Amount } from '../../components/Amount/Amount';
import { Sheet } from '../../components/Sheet/Sheet';
import { useHiddenAmounts } from '../../data/hiddenAmounts';
import { groupTexts } from '../../texts/group';
import { homeTexts } from '../../texts/home';
import { statesTexts } from '../../texts/states';
import { shownRatio } from './shownRatio';

/** What can be tapped on a manager's home; each opens into how it is counted. */
export type GroupFigure = keyof typeof groupTexts.how;

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
      {what !== null && <View className="sheet__text">{groupTexts.how[what]}</View>}
      {(what === 'volume' || what === 'generations') && <Parts view={view} />}
      {what === 'difference' && <Comparison view={view} />}
      {what === 'active' && <Active view={view} />}
      {what === 'rank' && <Line name={groupTexts.teamVolume} value={view.rank?.teamVolume} total />}
    </Sheet>
  );
}

const titles: Record<GroupFigure, string> = {
  volume: groupTexts.volume,
  difference: groupTexts.compared,
  active: groupTexts.active,
  newInvitees: groupTexts.newInvitees,
  newFirstOrders: groupTexts.newFirstOrders,
  generations: groupTexts.generations,
  ranking: groupTexts.ranking,
  rank: homeTexts.rank,
};

function Parts({ view: { group } }: { view: OverviewView }): ReactElement {
  return (
    <>
      <Line name={groupTexts.first} value={group?.first.volume} />
      <Line name={groupTexts.second} value={group?.second.volume} />
      <Line name={groupTexts.deeper} value={group?.deeper.volume} />
      <Line name={groupTexts.total} value={group?.volume} total />
    </>
  );
}

function Comparison({ view: { group } }: { view: OverviewView }): ReactElement {
  const hidden = useHiddenAmounts();
  const ratio = group?.ratio ?? null;
  return (
    <>
      <Line name={groupTexts.month} value={group?.volume} />
      <Line name={groupTexts.lastMonth} value={group?.lastMonth?.cumulated.at(-1)} />
      <Line name={groupTexts.differenceName} value={group?.difference} total />
      {ratio !== null && !hidden && (
        <View className="explain__part row">
          <View>{groupTexts.ratioName}</View>
          <View>{shownRatio(ratio)}</View>
        </View>
      )}
    </>
  );
}

function Active({ view: { group } }: { view: OverviewView }): ReactElement {
  return (
    <>
      <People name={groupTexts.active} count={group?.active} />
      <People name={groupTexts.allMembers} count={group?.members} />
    </>
  );
}

function People({ name, count }: { name: string; count: number | undefined }): ReactElement {
  return (
    <View className="explain__part row">
      <View>{name}</View>
      <View>{count === undefined ? statesTexts.unknown : groupTexts.countOf(count)}</View>
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
