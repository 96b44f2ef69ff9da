import Taro from '@tarojs/taro';
import { type ReactElement, useState } from 'react';
import { Empty } from '../../components/Async/Empty';
import { ErrorCard } from '../../components/Async/ErrorCard';
import { Button } from '../../components/Button/Button';
import { useFresh } from '../../data/useFresh';
import { useGroup } from '../../data/useGroup';
import { shownMoment } from '../../format/when';
import { groupTexts } from '../../texts/group';
import { Generations } from './Generations';
import { GroupExplanation, type GroupFigure } from './GroupExplanation';
import { GroupHero } from './GroupHero';
import { GroupSkeleton } from './GroupSkeleton';
import { RankCard } from './RankCard';
import { Ranking } from './Ranking';

/** A manager's group: how it does, against what, who brought it, and how far to the next rank. */
export function GroupHome(): ReactElement {
  const query = useGroup();
  useFresh(query);
  const [explained, setExplained] = useState<GroupFigure | null>(null);
  const view = query.data;
  if (view === undefined)
    return query.error ? <ErrorCard error={query.error} onRetry={query.refetch} /> : <GroupSkeleton />;

  const failed = query.error !== null;
  const failure = failed && <ErrorCard error={query.error} onRetry={query.refetch} />;
  const { group, rank, ranking } = view;
  if (group === null || group.members === 0)
    return (
      <>
        {failure}
        <NobodyYet closed={group !== null} />
      </>
    );
  return (
    <>
      <GroupHero
        group={group}
        seenAt={failed ? shownMoment(query.dataUpdatedAt, Date.now()) : null}
        onFigure={setExplained}
      />
      {failure}
      <Generations group={group} onTap={() => setExplained('generations')} />
      <Ranking key={view.publishedDate} first={ranking} onHow={() => setExplained('ranking')} />
      {rank !== null && <RankCard rank={rank} onTap={() => setExplained('rank')} />}
      <GroupExplanation what={explained} view={view} onClose={() => setExplained(null)} />
    </>
  );
}

function NobodyYet({ closed }: { closed: boolean }): ReactElement {
  return closed ? (
    <Empty title={groupTexts.emptyTitle} text={groupTexts.empty}>
      <Button
        id="go-invite"
        look="soft"
        label={groupTexts.invite}
        onTap={() => Taro.switchTab({ url: '/pages/invite/index' })}
      />
    </Empty>
  ) : (
    <Empty title={groupTexts.unknownTitle} text={groupTexts.unknown} />
  );
}
