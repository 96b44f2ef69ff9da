import './DayClose.css';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Card } from '../../components/Card/Card';
import { shownDay, shownMoment } from '../../format/when';
import { useDayClose } from '../../shell/useDayClose';
import { texts } from '../../texts/texts';
import { AdvanceButton } from './AdvanceButton';
import { CloseDrawer } from './CloseDrawer';
import { ClosesTable } from './ClosesTable';
import { CloseTrend } from './CloseTrend';
import { PhaseChip } from './PhaseChip';
import { ProgressCard } from './ProgressCard';
import { hasTotals, TotalsTable } from './TotalsTable';

/** 日结: the newest day live, what it comes to, and every close of the last month. */
export function DayClose(): ReactElement {
  const query = useDayClose();
  return (
    <Async query={query} skeleton={<Skeleton />}>
      {({ closes }) => {
        const [newest] = closes;
        if (newest === undefined)
          return (
            <>
              <div className="page-head">
                <h1 className="page-head__title">{texts.shell.dayClose}</h1>
                <AdvanceButton />
              </div>
              <Card>
                <Empty title={texts.dayClose.emptyTitle} note={texts.dayClose.empty} />
              </Card>
            </>
          );
        return <Closes closes={closes} newest={newest} />;
      }}
    </Async>
  );
}

function Closes({ closes, newest }: { closes: CloseView[]; newest: CloseView }): ReactElement {
  const [params, setParams] = useSearchParams();
  const open = closes.find(({ date }) => date === params.get('day')) ?? null;
  const [words, before] = [texts.dayClose, dayBefore(closes, newest)];
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{words.title(shownDay(newest.date))}</h1>
        <PhaseChip close={newest} />
        <span className="page-head__note">
          {words.about(newest.attempt, newest.planVersion, shownMoment(newest.sealedAt))}
        </span>
        <AdvanceButton />
      </div>
      <ProgressCard close={newest} before={before} />
      <div className="closes__pair">
        <CloseTrend closes={closes} choices={['released', 'remaining', 'granted']} />
        <NewestTotals closes={closes} />
      </div>
      <ClosesTable
        closes={closes}
        open={open?.date ?? null}
        onOpen={({ date }) => setParams({ day: date })}
      />
      {open && <CloseDrawer close={open} before={dayBefore(closes, open)} onClose={() => setParams({})} />}
    </>
  );
}

/** What the newest day comes to of which that is known. */
function NewestTotals({ closes }: { closes: readonly CloseView[] }): ReactElement {
  const words = texts.dayClose;
  const known = closes.find(hasTotals);
  if (known === undefined)
    return (
      <Card title={words.totals}>
        <p className="quiet">{words.totalsUnknown}</p>
      </Card>
    );
  const before = dayBefore(closes, known);
  return (
    <Card
      title={words.totalsOf(shownDay(known.date))}
      side={before === null ? words.notCompared : words.compared(shownDay(before.date))}
    >
      <TotalsTable close={known} before={before} />
    </Card>
  );
}

/** The close of the day before; null where it is not among those that are shown. */
function dayBefore(closes: readonly CloseView[], { date }: CloseView): CloseView | null {
  return closes[closes.findIndex((close) => close.date === date) + 1] ?? null;
}

function Skeleton(): ReactElement {
  return (
    <div className="closes__skeleton">
      {[4, 8, 8].map((rows, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places of a skeleton are all that it has.
        <Card key={place}>
          <Bones rows={rows} />
        </Card>
      ))}
    </div>
  );
}
