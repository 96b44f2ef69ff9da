import type { ReactElement } from 'react';
import type { CloseCheck } from '../../../../cloudfunctions/shared/contract/dayClose';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { Chip } from '../../components/Chip/Chip';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { texts } from '../../texts/texts';

const words = texts.dayClose;

/** What has to hold before a day is published, each law with both of its sides. */
export function CheckList({ checks }: { checks: readonly CloseCheck[] }): ReactElement {
  if (checks.length === 0) return <p className="quiet">{words.checksUnknown}</p>;
  return (
    <PlainTable
      label={words.checks}
      rows={checks}
      keyOf={({ law }) => law}
      columns={[
        { title: words.law, cell: ({ law }) => words.laws[law] },
        { title: words.leftSide, isFigure: true, cell: ({ left }) => side(left) },
        { title: words.rightSide, isFigure: true, cell: ({ right }) => side(right) },
        { title: words.holds, cell: ({ holds }) => <Holds holds={holds} /> },
      ]}
    />
  );
}

const side = (value: number | null): string => (value === null ? '' : displayAmount(value));

function Holds({ holds }: { holds: boolean | null }): ReactElement {
  if (holds === null) return <Chip>{words.notYetChecked}</Chip>;
  return holds ? <Chip tone="good">{words.equal}</Chip> : <Chip tone="danger">{words.unequal}</Chip>;
}
