import type { ReactElement } from 'react';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { texts } from '../../texts/texts';
import type { PlanChange } from './planChanges';
import { Was } from './Was';

/** Old and new, parameter by parameter. */
export function ChangesTable({ changes }: { changes: readonly PlanChange[] }): ReactElement {
  const words = texts.plans;
  return (
    <PlainTable
      label={words.changes(changes.length)}
      rows={changes}
      keyOf={({ key }) => key}
      columns={[
        { title: words.parameter, cell: ({ label }) => label },
        {
          title: words.before,
          isFigure: true,
          cell: ({ before }) =>
            before === null ? <span className="quiet">{words.noneBefore}</span> : <Was before={before} />,
        },
        {
          title: words.after,
          isFigure: true,
          cell: ({ after }) => <strong className="now">{after ?? words.removed}</strong>,
        },
      ]}
    />
  );
}
