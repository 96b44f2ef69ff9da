import './Overview.css';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { consoleContract } from '../../../../cloudfunctions/shared/contract/console';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Card } from '../../components/Card/Card';
import { useMay } from '../../session/myself';
import { useDayClose } from '../../shell/useDayClose';
import { texts } from '../../texts/texts';
import { CloseTrend } from '../DayClose/CloseTrend';
import { LatestActs } from './LatestActs';
import { LatestClose } from './LatestClose';
import { RatioCard } from './RatioCard';
import { TopInviters } from './TopInviters';

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
                <CloseTrend
                  title={texts.overview.daily}
                  closes={closes}
                  choices={['released', 'granted', 'capped', 'volume', 'orders']}
                />
                <CloseTrend
                  title={texts.overview.standing}
                  closes={closes}
                  choices={['remaining', 'members']}
                />
                <RatioCard closes={closes} />
                <TopInviters />
              </div>
            </>
          );
        }}
      </Async>
      {may(consoleContract.audit.access) && <LatestActs />}
    </>
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
