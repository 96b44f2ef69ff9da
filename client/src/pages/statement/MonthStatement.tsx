import { View } from '@tarojs/components';
import { type ReactElement, useState } from 'react';
import { Refused } from '../../../../cloudfunctions/shared/contract/answerOf';
import type { StatementView } from '../../../../cloudfunctions/shared/contract/statement';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { Bone, BoneCard } from '../../components/Async/Bone';
import { Empty } from '../../components/Async/Empty';
import { ErrorCard, refusalText } from '../../components/Async/ErrorCard';
import { DaySheet } from '../../components/DaySheet/DaySheet';
import { MonthSwitch } from '../../components/MonthSwitch/MonthSwitch';
import { useDay, useStatement } from '../../data/usePoints';
import { statementTexts } from '../../texts/explain';
import { Balances } from './Balances';
import { Days } from './Days';
import { Released } from './Released';

interface MonthStatementProps {
  /** `YYYY-MM` */
  month: string;
  newest: string;
  onMonth(month: string): void;
}

/** One month's statement under the name of the month; other months are an arrow away. */
export function MonthStatement({ month, newest, onMonth }: MonthStatementProps): ReactElement {
  const [openDay, setOpenDay] = useState<string | null>(null);
  const query = useStatement(month);
  const dayQuery = useDay(openDay);
  const statement = query.data;
  const failed = query.error !== null && !(query.error instanceof Refused);
  return (
    <>
      <View className="card statement" id="released">
        <View className="card__head">
          <MonthSwitch month={month} last={newest} onMonth={onMonth} />
          {statement && <View className="card__note">{rangeOf(statement)}</View>}
        </View>
        <Inside query={query} />
      </View>
      {statement === undefined && failed && <ErrorCard error={query.error} onRetry={() => query.refetch()} />}
      {statement === undefined && query.error === null && <BoneCard rows={4} />}
      {statement && <Balances statement={statement} />}
      {statement && <Days statement={statement} onDay={setOpenDay} />}
      <DaySheet
        date={openDay}
        today={businessDayOf(Date.now())}
        query={dayQuery}
        onClose={() => setOpenDay(null)}
      />
    </>
  );
}

/** What stands below the month's name: a month without a statement is nothing to try again. */
function Inside({
  query: { data, error },
}: {
  query: { data: StatementView | undefined; error: unknown };
}): ReactElement | null {
  if (data !== undefined) return <Released statement={data} />;
  if (error instanceof Refused) return <Empty small title={statementTexts.none} text={refusalText(error)} />;
  if (error) return null;
  return (
    <View className="statement__bones">
      <Bone width={160} height={28} />
      <Bone full height={8} />
      <Bone full />
      <Bone full />
    </View>
  );
}

/** The month stands beside it: the days of the month are enough. */
const rangeOf = ({ from, to }: StatementView): string =>
  statementTexts.range(Number(from.slice(8)), Number(to.slice(8)));
