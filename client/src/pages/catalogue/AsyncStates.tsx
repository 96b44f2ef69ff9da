import type { ReactElement } from 'react';
import { Fault, Refused } from '../../../../cloudfunctions/shared/contract/answerOf';
import { Async } from '../../components/Async/Async';
import { Bone, BoneCard } from '../../components/Async/Bone';
import { Empty } from '../../components/Async/Empty';
import { ErrorCard } from '../../components/Async/ErrorCard';
import { MemberOnly } from '../../components/Async/MemberOnly';
import { More } from '../../components/Async/More';
import { Button } from '../../components/Button/Button';
import { Unreachable } from '../../platform/contract';
import { aMoment } from './aMoment';
import { Section, State } from './State';
import { words } from './words';

const errors: Record<string, Error> = {
  refusal: new Refused('BUSY', {}),
  'refusal of a newer server': new Refused('OF_TOMORROW', {}),
  fault: new Fault('7f3c2a10-5b1e-4f0c-9d2e-1c0a8e6b4d52'),
  unreachable: new Unreachable('offline'),
  'fault of our own': new TypeError('undefined is not an object'),
};

export function AsyncStates(): ReactElement {
  return (
    <Section of="Async">
      <State name="Bone" card>
        <Bone width={120} />
      </State>
      <State name="Bone, full and high" card>
        <Bone full height={44} />
      </State>
      <State name="Async, loading: BoneCard">
        <Async query={{ data: undefined, error: null, refetch: aMoment }}>{() => null}</Async>
      </State>
      <State name="BoneCard, five rows">
        <BoneCard rows={5} />
      </State>
      <EmptyStates />
      {Object.entries(errors).map(([name, error]) => (
        <State name={`ErrorCard, ${name}`} key={name}>
          <ErrorCard error={error} onRetry={aMoment} />
        </State>
      ))}
      <State name="More" card>
        <More label={words.more} query={{ hasNextPage: true, error: null, fetchNextPage: aMoment }} />
      </State>
      <State name="More, failed" card>
        <More
          label={words.more}
          query={{ hasNextPage: true, error: errors.unreachable, fetchNextPage: aMoment }}
        />
      </State>
      <State name="More, at the end: nothing" card>
        <More label={words.more} query={{ hasNextPage: false, error: null, fetchNextPage: aMoment }} />
      </State>
    </Section>
  );
}

/** A visitor's way to registration is an `Empty` as well; the catalogue has no identity that could be a visitor. */
function EmptyStates(): ReactElement {
  return (
    <>
      <State name="Empty">
        <Empty title={words.emptyTitle} text={words.emptyText} />
      </State>
      <State name="Empty, with the next step">
        <Empty title={words.emptyTitle} text={words.emptyText}>
          <Button label={words.press} onTap={aMoment} />
        </Empty>
      </State>
      <State name="Empty, small in a card" card>
        <Empty small title={words.emptyTitle} text={words.emptyText} />
      </State>
      <State name="MemberOnly, in a browser without identity">
        <MemberOnly>{() => null}</MemberOnly>
      </State>
    </>
  );
}
