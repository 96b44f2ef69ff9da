import { Button, Dropdown } from 'antd';
import type { ReactElement } from 'react';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { presets } from '../../../../cloudfunctions/shared/domain/plan/presets';
import type { PlanVersion } from '../../api/plans';
import { Icon } from '../../components/Icon/Icon';
import { today } from '../../format/when';
import { texts } from '../../texts/texts';
import { versionState } from './versionState';

/** Versions that a draft can begin from without being looked at first. */
const OFFERED = 5;

interface NewDraftButtonProps {
  versions: readonly PlanVersion[];
  onStart(plan: Plan): void;
  /** Something else is the page's main act. */
  isQuiet?: boolean;
}

/** Begins a draft from a version that was published, or from a preset. */
export function NewDraftButton({ versions, onStart, isQuiet }: NewDraftButtonProps): ReactElement {
  const words = texts.plans;
  const fromVersions = versions.slice(0, OFFERED).map((version) => ({
    key: words.version(version.version),
    label: words.fromVersion(version.version, words.states[versionState(versions, version, today())]),
    onClick: () => onStart(version.plan),
  }));
  const fromPresets = [...presets].map(([name, plan]) => ({
    key: name,
    label: words.fromPreset(name, plan.name),
    onClick: () => onStart(plan),
  }));
  const items = [
    ...fromVersions,
    ...(fromVersions.length > 0 ? [{ type: 'divider' as const }] : []),
    ...fromPresets,
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type={isQuiet ? 'default' : 'primary'} icon={<Icon name="plus" size={14} />}>
        {words.newDraft}
      </Button>
    </Dropdown>
  );
}
