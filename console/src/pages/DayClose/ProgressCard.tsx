import type { ReactElement } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Card } from '../../components/Card/Card';
import { shownCount } from '../../format/count';
import { shownDuration } from '../../format/duration';
import { shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { PhaseBar } from './PhaseBar';
import { phaseSteps } from './phaseSteps';
import { spentInAll } from './spentInAll';

interface ProgressCardProps {
  close: CloseView;
  before: CloseView | null;
}

/** How far the newest close has come, how fast it goes and how long it will take; afterwards how long it took. */
export function ProgressCard({ close, before }: ProgressCardProps): ReactElement {
  const words = texts.dayClose;
  return (
    <Card>
      <div className="progress">
        <div>
          <p className="progress__label">{words.doneMembers[close.phase]}</p>
          <p className="progress__done">
            {close.of === 0 && close.phase !== 'published' ? texts.states.unknown : shownCount(close.done)}
            {close.of > 0 && close.phase !== 'published' && <span>{words.of(shownCount(close.of))}</span>}
          </p>
        </div>
        <dl className="progress__facts">
          {factsOf(close).map(([name, value]) => (
            <div key={name}>
              <dt className="progress__label">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <PhaseBar steps={phaseSteps(close, before)} />
      {close.error !== null && (
        <p className="progress__error" lang="en">
          {close.error}
        </p>
      )}
    </Card>
  );
}

/** What can be told in this phase; what nobody knows yet is left out or marked as unknown. */
function factsOf(close: CloseView): [string, string][] {
  const words = texts.dayClose;
  const spent = spentInAll(close);
  const spentFact: [string, string][] = spent === null ? [] : [[words.spent, shownDuration(spent)]];
  if (close.phase === 'published')
    return [
      ...spentFact,
      [words.publishedAt, close.publishedAt === null ? texts.states.unknown : shownMoment(close.publishedAt)],
    ];
  const failures: [string, string][] =
    close.failures === 0 ? [] : [[words.failures, words.times(close.failures)]];
  if (close.phase === 'failed')
    return [
      ...spentFact,
      ...failures,
      [words.retryAt, close.retryAt === null ? texts.states.unknown : shownMoment(close.retryAt)],
    ];
  return [
    [words.rate, close.rate === null ? texts.states.unknown : words.perSecond(shownCount(close.rate))],
    [words.left, close.secondsLeft === null ? texts.states.unknown : shownDuration(close.secondsLeft * 1000)],
    ...spentFact,
    ...failures,
  ];
}
