import { Button } from 'antd';
import type { ReactElement } from 'react';
import { texts } from '../../texts/texts';
import type { Editing } from './editing';
import { withRowOf } from './planRows';

/** Rows that the plan before has and this one has no more: struck out, and a press away. */
export function RemovedRows({ editing, prefix }: { editing: Editing; prefix: string }): ReactElement {
  const { plan, before, change, changes } = editing;
  const gone = [...changes.values()].filter(({ key, after }) => after === null && key.startsWith(prefix));
  return (
    <>
      {gone.map(({ key, label, before: was }) => (
        <div key={key} className="param param--changed param--gone">
          <span className="param__label">
            <s>{label}</s> <s className="quiet">{was}</s>
          </span>
          <span className="param__new">{texts.plans.removed}</span>
          {before && change && (
            <Button size="small" type="link" onClick={() => change(withRowOf(plan, before, key))}>
              {texts.plans.restoreRow}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}
