import { App } from 'antd';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { nextDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import type { PlanVersion } from '../../api/plans';
import { today } from '../../format/when';
import { texts } from '../../texts/texts';
import { planChanges } from './planChanges';
import type { DraftKept } from './planDraft';

/** Begins a draft that follows the newest version; one that holds changes is only replaced when somebody says so. */
export function useStartDraft(
  { draft, keep }: DraftKept,
  versions: readonly PlanVersion[],
  onStarted: () => void,
): (plan: Plan) => void {
  const { modal } = App.useApp();
  const words = texts.plans;
  const [newest] = versions;
  const based = versions.find(({ version }) => version === draft?.base);
  const changes = draft && based ? planChanges(based.plan, draft.plan).length : 0;
  return (plan) => {
    const start = () => {
      keep({
        base: newest?.version ?? null,
        plan,
        effectiveFrom: newest ? nextDay(today()) : today(),
        acknowledged: {},
        reason: '',
        legalReference: '',
      });
      onStarted();
    };
    if (changes === 0) start();
    else
      modal.confirm({
        title: words.replaceTitle,
        content: words.replace(changes),
        okText: words.replaceAct,
        okButtonProps: { danger: true },
        onOk: start,
      });
  };
}
