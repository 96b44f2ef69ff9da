import './Plans.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router-dom';
import { plansContract } from '../../../../cloudfunctions/shared/contract/plans';
import { history, type PlanVersion } from '../../api/plans';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Card } from '../../components/Card/Card';
import { today } from '../../format/when';
import { useMay, useMyself } from '../../session/myself';
import { CompareDrawer } from './CompareDrawer';
import { DraftBoard } from './DraftBoard';
import { NoPlan } from './NoPlan';
import { usePlanDraft } from './planDraft';
import { plansKey } from './plansKey';
import { useStartDraft } from './useStartDraft';
import { VersionBoard } from './VersionBoard';
import { VersionsCard } from './VersionsCard';
import { inForceOn } from './versionState';

/** 奖金制度: the draft of whoever may publish, or the version that the address names, and every version beside it. */
export function Plans(): ReactElement {
  const query = useQuery({ queryKey: plansKey, queryFn: history });
  return (
    <Async query={query} skeleton={<Skeleton />}>
      {(versions) => <Board versions={versions} />}
    </Async>
  );
}

function Board({ versions }: { versions: PlanVersion[] }): ReactElement {
  const [params, setParams] = useSearchParams();
  const isEditor = useMay()(plansContract.publish.access);
  const kept = usePlanDraft(useMyself().id, isEditor);
  const start = useStartDraft(kept, versions, () => setParams({}));
  const [newest, before] = versions;
  const named = versionOf(versions, params.get('version'));
  const open = named ?? inForceOn(versions, today()) ?? newest ?? null;
  const isDraft = kept.draft !== null && named === null;
  const from = versionOf(versions, params.get('from'));
  const to = versionOf(versions, params.get('to'));
  const history = (
    <VersionsCard
      versions={versions}
      chosen={isDraft ? null : (open?.version ?? null)}
      onOpen={(version) => setParams({ version: String(version) })}
      onCompare={() =>
        newest && before && setParams(withPair(params, before.version, newest.version), { replace: true })
      }
    />
  );
  return (
    <>
      {isDraft && kept.draft !== null ? (
        <DraftBoard versions={versions} draft={kept.draft} kept={kept} start={start} history={history} />
      ) : open === null ? (
        <NoPlan versions={versions} start={start} />
      ) : (
        <VersionBoard
          key={open.version}
          version={open}
          versions={versions}
          start={start}
          toDraft={kept.draft === null ? null : () => setParams({})}
          history={history}
        />
      )}
      {from && to && (
        <CompareDrawer
          versions={versions}
          from={from}
          to={to}
          onChoose={(one, other) => setParams(withPair(params, one, other), { replace: true })}
          onClose={() => setParams(named === null ? {} : { version: String(named.version) })}
        />
      )}
    </>
  );
}

function versionOf(versions: readonly PlanVersion[], named: string | null): PlanVersion | null {
  return versions.find(({ version }) => String(version) === named) ?? null;
}

/** The address with two versions to compare beside what is shown. */
function withPair(params: URLSearchParams, from: number, to: number): URLSearchParams {
  const next = new URLSearchParams(params);
  next.set('from', String(from));
  next.set('to', String(to));
  return next;
}

function Skeleton(): ReactElement {
  return (
    <div className="plan">
      <Card>
        <Bones rows={12} />
      </Card>
      <div className="plan__right">
        <Card>
          <Bones rows={4} />
        </Card>
        <Card>
          <Bones rows={6} />
        </Card>
      </div>
    </div>
  );
}
