import './MemberPerformance.css';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { performance } from '../../api/members';
import { memberHome } from '../../api/points';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { DayField } from '../../components/DayInput/DayField';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { type PlainColumn, PlainTable } from '../../components/PlainTable/PlainTable';
import { onePage } from '../../csv/onePage';
import { shownCount } from '../../format/count';
import { texts } from '../../texts/texts';
import { type NetworkRow, networkCsv, networkRows } from './networkRows';
import { type Period, type PeriodName, periodUntil } from './periods';

const words = texts.members;
const usual: PeriodName[] = ['month', 'lastMonth', 'thirtyDays'];

/** What a member's network did in a period, split into points and cash. */
export function MemberPerformance({ member }: { member: string }): ReactElement {
  const query = useQuery({ queryKey: ['points', 'home', member], queryFn: () => memberHome(member) });
  return (
    <Async query={query} skeleton={<Bones rows={6} />}>
      {({ publishedDate, day }) =>
        publishedDate === null || day === null ? (
          <Empty title={words.noReleaseTitle} note={words.noRelease} />
        ) : (
          <OfPeriod member={member} published={publishedDate} />
        )
      }
    </Async>
  );
}

function OfPeriod({ member, published }: { member: string; published: string }): ReactElement {
  const [name, setName] = useState<PeriodName | 'chosen'>('month');
  const [period, setPeriod] = useState<Period>(periodUntil(published, 'month'));
  const query = useQuery({
    queryKey: ['members', 'performance', member, period],
    queryFn: () => performance(member, period.from, period.to),
  });
  const choose = (next: PeriodName | 'chosen') => {
    setName(next);
    if (next !== 'chosen') setPeriod(periodUntil(published, next));
  };
  const date = (end: 'from' | 'to') => (
    <DayField
      label={words[end]}
      value={period[end]}
      latest={published}
      size="small"
      onChange={(day) => {
        setName('chosen');
        if (day !== '') setPeriod({ ...period, [end]: day });
      }}
    />
  );
  return (
    <div className="performance">
      <div className="performance__period">
        <Segmented
          aria-label={words.period}
          value={name}
          options={[...usual, 'chosen' as const].map((value) => ({ value, label: words.periods[value] }))}
          onChange={choose}
        />
        {date('from')}
        {date('to')}
      </div>
      <Async query={query} skeleton={<Bones rows={5} />}>
        {(network) => (
          <>
            <PlainTable
              label={words.performanceTable}
              rows={networkRows(network)}
              columns={columns}
              keyOf={({ part }) => part}
            />
            <div className="profile__export">
              <ExportButton
                size="small"
                name={words.performanceFile(member, period.from, period.to)}
                columns={networkCsv}
                read={onePage(networkRows(network))}
              />
            </div>
          </>
        )}
      </Async>
      <p className="performance__note">{words.performanceNote}</p>
    </div>
  );
}

const columns: PlainColumn<NetworkRow>[] = [
  {
    title: words.who,
    cell: ({ part }) => (part === 'all' ? <strong>{words.parts.all}</strong> : words.parts[part]),
  },
  { title: words.count, isFigure: true, cell: ({ members }) => shownCount(members) },
  { title: words.volume, isFigure: true, cell: ({ volume }) => displayAmount(volume) },
  { title: words.releasedPoints, isFigure: true, cell: ({ points }) => displayAmount(points) },
  { title: words.releasedCash, isFigure: true, cell: ({ cash }) => displayAmount(cash) },
];
