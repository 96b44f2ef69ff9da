import { Drawer, Select } from 'antd';
import { type ReactElement, useId } from 'react';
import type { PlanVersion } from '../../api/plans';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { ChangesTable } from './ChangesTable';
import { planChanges } from './planChanges';

interface CompareDrawerProps {
  versions: readonly PlanVersion[];
  from: PlanVersion;
  to: PlanVersion;
  onChoose(from: number, to: number): void;
  onClose(): void;
}

/** Any two versions, parameter by parameter. */
export function CompareDrawer({ versions, from, to, onChoose, onClose }: CompareDrawerProps): ReactElement {
  const [fromId, toId] = [useId(), useId()];
  const words = texts.plans;
  const changes = planChanges(from.plan, to.plan);
  const options = versions.map(({ version, effectiveFrom }) => ({
    value: version,
    label: `${words.version(version)} · ${words.from(shownDay(effectiveFrom))}`,
  }));
  return (
    <Drawer open size={560} title={words.compareTitle} onClose={onClose}>
      <div className="compare">
        <div className="compare__choice">
          <label htmlFor={fromId}>{words.compareOlder}</label>
          <Select
            id={fromId}
            value={from.version}
            options={options}
            onChange={(version) => onChoose(version, to.version)}
          />
          <label htmlFor={toId}>{words.compareNewer}</label>
          <Select
            id={toId}
            value={to.version}
            options={options}
            onChange={(version) => onChoose(from.version, version)}
          />
        </div>
        {changes.length === 0 ? (
          <p className="quiet">{words.compareSame}</p>
        ) : (
          <>
            <p className="quiet">{words.compareCount(changes.length)}</p>
            <ChangesTable changes={changes} />
          </>
        )}
      </div>
    </Drawer>
  );
}
