import type { ReactElement } from 'react';
import { plansContract } from '../../../../cloudfunctions/shared/contract/plans';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import type { PlanVersion } from '../../api/plans';
import { Empty } from '../../components/Async/Empty';
import { Card } from '../../components/Card/Card';
import { useMay } from '../../session/myself';
import { texts } from '../../texts/texts';
import { NewDraftButton } from './NewDraftButton';

/** A new environment: nothing was ever published. */
export function NoPlan(props: { versions: readonly PlanVersion[]; start(plan: Plan): void }): ReactElement {
  const { versions, start } = props;
  const may = useMay();
  const words = texts.plans;
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{texts.shell.plans}</h1>
        {may(plansContract.publish.access) && (
          <div className="page-head__acts">
            <NewDraftButton versions={versions} onStart={start} />
          </div>
        )}
      </div>
      <Card>
        <Empty title={words.emptyTitle} note={words.empty} />
      </Card>
    </>
  );
}
