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
  // Null: there is a draft, and no version that says how much of it was changed.
  const changes = draft === null ? 0 : based ? planChanges(based.plan, draft.plan).length : null;
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
        content: changes === null ? words.replaceFirst : words.replace(changes),
        okText: words.replaceAct,
        okButtonProps: { danger: true },
        onOk: start,
      });
  };
}
