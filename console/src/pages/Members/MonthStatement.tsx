import type { TableProps } from 'antd';
import { type ReactElement, useState } from 'react';
import type { StatementView } from '../../../../cloudfunctions/shared/contract/statement';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { displayMonth } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { Figures } from '../../components/Figures/Figures';
import { RowTable } from '../../components/RowTable/RowTable';
import { onePage } from '../../csv/onePage';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { MemberDay } from './MemberDay';
import { monthCsv, type StatementDay } from './monthCsv';

const words = texts.members;

/** A month in all, and its days; a day opens into its lines. */
export function MonthStatement({
  member,
  statement,
}: {
  member: string;
  statement: StatementView;
}): ReactElement {
  const [open, setOpen] = useState<string | null>(null);
  const { month, days, complete, to } = statement;
  const figures = [
    { label: words.monthTotal, value: displayAmount(statement.total) },
    { label: words.monthPoints, value: displayAmount(statement.points) },
    { label: words.monthCash, value: displayAmount(statement.cash) },
    { label: words.monthCapped, value: displayAmount(statement.capped) },
    { label: words.poolsClosing, value: displayAmount(statement.pools.closing) },
  ];
  return (
    <>
      <Figures figures={figures} />
      {!complete && <span className="quiet">{words.incomplete(shownDay(to))}</span>}
      {days === null ? (
        <p className="quiet">{words.thinned}</p>
      ) : (
        <>
          <div className="profile__export">
            <ExportButton
              size="small"
              name={words.monthFile(member, month)}
              columns={monthCsv}
              read={onePage(days)}
            />
          </div>
          <RowTable
            label={words.releaseTable(displayMonth(month))}
            rows={[...days].reverse()}
            columns={columns}
            keyOf={({ date }) => date}
            chosen={open}
            detail={({ date }) => <MemberDay member={member} date={date} />}
            onOpen={({ date }) => setOpen(date === open ? null : date)}
            empty={null}
          />
        </>
      )}
    </>
  );
}

const columns: TableProps<StatementDay>['columns'] = [
  { title: words.day, dataIndex: 'date', render: shownDay },
  {
    title: words.total,
    dataIndex: 'total',
    align: 'right',
    render: (total: number) => <strong>{displayAmount(total)}</strong>,
  },
  { title: words.static, dataIndex: 'static', align: 'right', render: displayAmount },
  {
    title: words.fast,
    key: 'fast',
    align: 'right',
    render: (_, day) => displayAmount(day.total - day.static),
  },
];
