import { View } from '@tarojs/components';
import { memo, type ReactElement, useMemo, useState } from 'react';
import type { InviteesView } from '../../../../cloudfunctions/shared/contract/referral';
import { Async } from '../../components/Async/Async';
import { BoneCard } from '../../components/Async/Bone';
import { Empty } from '../../components/Async/Empty';
import { More } from '../../components/Async/More';
import { Choice } from '../../components/Choice/Choice';
import { InviteeRow } from '../../components/InviteeRow/InviteeRow';
import { silent } from '../../components/spoken';
import { useFresh } from '../../data/useFresh';
import { useInvitees } from '../../data/useInvitees';
import { useMoreAtBottom } from '../../data/useMoreAtBottom';
import { inviteTexts } from '../../texts/invite';

type Generation = '1' | '2';

/** The funnel of the first generation, then either generation's people under its tab. */
export function Invitees(): ReactElement {
  const [generation, setGeneration] = useState<Generation>('1');
  const first = useInvitees(1);
  const chosen = useInvitees(generation === '1' ? 1 : 2);
  useFresh(first);
  useMoreAtBottom(chosen);
  const counts = first.data?.pages[0]?.counts;
  const names: Record<Generation, string> = {
    1: counts ? inviteTexts.first(counts.registered) : inviteTexts.firstPlain,
    2: counts ? inviteTexts.second(counts.secondGeneration) : inviteTexts.secondPlain,
  };
  return (
    <>
      {counts && <Funnel counts={counts} />}
      <View className="card">
        <Choice id="generation" tabs narrow options={names} chosen={generation} onChoose={setGeneration} />
        <Async query={chosen} skeleton={<BoneCard rows={3} />}>
          {({ pages }) => <People pages={pages} generation={generation} />}
        </Async>
        {chosen.data && <More label={inviteTexts.more} query={chosen} />}
      </View>
    </>
  );
}

function People({ pages, generation }: { pages: InviteesView[]; generation: Generation }): ReactElement {
  // One moment for all pages of a list, so that rows that stand are left alone when more are added.
  const now = useMemo(() => (pages[0] === undefined ? 0 : Date.now()), [pages[0]]);
  if (pages[0]?.invitees.length === 0) {
    return generation === '1' ? (
      <Empty small title={inviteTexts.emptyTitle} text={inviteTexts.empty} />
    ) : (
      <Empty small title={inviteTexts.emptySecondTitle} text={inviteTexts.emptySecond} />
    );
  }
  return (
    <View className="people">
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
        <Part key={index} people={page.invitees} now={now} />
      ))}
    </View>
  );
}

/** One page of them: it stays as it is when another one comes. */
const Part = memo(function Part({
  people,
  now,
}: {
  people: InviteesView['invitees'];
  now: number;
}): ReactElement {
  return (
    <>
      {people.map((invitee, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: invitees are masked and have no id
        <InviteeRow key={index} invitee={invitee} now={now} />
      ))}
    </>
  );
});

/** Everybody who registered or ordered has opened the invitation, so each step is a part of the one before. */
function Funnel({ counts }: { counts: InviteesView['counts'] }): ReactElement {
  const steps = ['touched', 'registered', 'ordered'] as const;
  const most = Math.max(1, ...steps.map((step) => counts[step]));
  return (
    <View className="card funnel" id="funnel">
      <View className="card__head">
        <View className="card__title">{inviteTexts.progress}</View>
        <View className="card__note">{inviteTexts.inAll}</View>
      </View>
      <View className="funnel__steps">
        {steps.map((step) => (
          <View className="funnel__step" key={step}>
            <View className="funnel__count">
              {counts[step]}{' '}
              <View className="funnel__unit">{`${inviteTexts.people} ${inviteTexts[step]}`}</View>
            </View>
            <View className="funnel__groove" {...silent}>
              <View className="funnel__fill" style={{ width: `${(counts[step] / most) * 100}%` }} />
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
