import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { CopyText } from '../../components/CopyText/CopyText';
import { Facts } from '../../components/Facts/Facts';
import { shownDuration } from '../../format/duration';
import { exactMoment, shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { CheckList } from './CheckList';
import { Difference } from './Difference';
import { PhaseBar } from './PhaseBar';
import { PhaseChip } from './PhaseChip';
import { phaseSteps } from './phaseSteps';
import { RerunButton } from './RerunButton';
import { TotalsTable } from './TotalsTable';

interface CloseDrawerProps {
  close: CloseView;
  before: CloseView | null;
  onClose(): void;
}

/** One close with everything that is known of it. */
export function CloseDrawer({ close, before, onClose }: CloseDrawerProps): ReactElement {
  const words = texts.dayClose;
  const title = (
    <span className="closes__title">
      {words.detail(shownDay(close.date))} <PhaseChip close={close} />
    </span>
  );
  return (
    <Drawer open size={560} title={title} extra={<RerunButton close={close} />} onClose={onClose}>
      <div className="close">
        {close.error !== null && (
          <section>
            <h3>{words.error}</h3>
            <p className="progress__error" lang="en">
              {close.error}
            </p>
          </section>
        )}
        <PhaseBar steps={phaseSteps(close, close)} isNarrow />
        <section>
          <h3>
            {words.totals}
            {before && <span className="quiet">{words.compared(shownDay(before.date))}</span>}
          </h3>
          <TotalsTable close={close} before={before} isWhole />
        </section>
        {before && <Difference close={close} before={before} />}
        <section>
          <h3>{words.checks}</h3>
          <CheckList checks={close.checks} />
        </section>
        <section>
          <h3>{words.facts}</h3>
          <Facts facts={factsOf(close)} />
        </section>
        {close.digest !== null && (
          <section>
            <h3>
              {words.fullDigest} <CopyText text={close.digest} />
            </h3>
            <p className="close__digest mono">{close.digest}</p>
          </section>
        )}
      </div>
    </Drawer>
  );
}

function factsOf(close: CloseView): [string, string | null][] {
  const words = texts.dayClose;
  const moment = (at: string | null) => (at === null ? null : exactMoment(at));
  return [
    [words.sealedAt, moment(close.sealedAt)],
    [words.publishedAt, moment(close.publishedAt)],
    [words.plan, close.planVersion === null ? null : words.planVersion(close.planVersion)],
    [words.attempts, words.times(close.attempt)],
    [words.failures, close.failures === 0 ? null : words.times(close.failures)],
    [words.retryAt, moment(close.retryAt)],
    ...Object.entries(close.spentMs).map(([part, ms]): [string, string] => [
      `${words.timing} ${words.parts[part] ?? part}`,
      shownDuration(ms),
    ]),
  ];
}
