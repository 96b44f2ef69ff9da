import './Overview.css';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { consoleContract } from '../../../../cloudfunctions/shared/contract/console';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Card } from '../../components/Card/Card';
import { TrendChart } from '../../components/TrendChart/TrendChart';
import { useMay } from '../../session/myself';
import { useDayClose } from '../../shell/useDayClose';
import { texts } from '../../texts/texts';
import { type Measure, trendOf } from '../DayClose/trendOf';
import { LatestActs } from './LatestActs';
import { LatestClose } from './LatestClose';

/** 看板: what the published day came to, where it leads, and what was done lately. */
export function Overview(): ReactElement {
  const query = useDayClose();
  const may = useMay();
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{texts.overview.title}</h1>
        <div className="page-head__acts">
          <Link to="/day-close">{texts.overview.toDayClose}</Link>
        </div>
      </div>
      <Async query={query} skeleton={<Skeleton />}>
        {({ closes, published }) => {
          const latest = closes.find(({ date }) => date === published);
          if (latest === undefined)
            return (
              <Card>
                <Empty title={texts.dayClose.emptyTitle} note={texts.dayClose.empty} />
              </Card>
            );
          return (
            <>
              <LatestClose close={latest} />
              <div className="overview__trends">
                <Trend closes={closes} measure="released" />
                <Trend closes={closes} measure="remaining" />
              </div>
            </>
          );
        }}
      </Async>
      {may(consoleContract.audit.access) && <LatestActs />}
    </>
  );
}

function Trend({ closes, measure }: { closes: readonly CloseView[]; measure: Measure }): ReactElement {
  const points = trendOf(closes, measure);
  const name = texts.dayClose[measure];
  return (
    <Card title={name}>
      {points.length < 2 ? (
        <p className="quiet">{texts.dayClose.trendNone}</p>
      ) : (
        <TrendChart name={name} points={points} />
      )}
    </Card>
  );
}

function Skeleton(): ReactElement {
  return (
    <>
      <Card>
        <Bones rows={2} isHigh />
      </Card>
      <Card>
        <Bones rows={8} />
      </Card>
    </>
  );
}
