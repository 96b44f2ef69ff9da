import type { LineKind } from '../shared/contract/explanation';
import type { StatementView } from '../shared/contract/statement';
import { paidToday, type Row } from '../shared/domain/dayClose/row';
import { isMonthEnd } from '../shared/domain/points/retention';
import { type Statement, statementBetween } from '../shared/domain/points/statement';
import type { BusinessDay } from '../shared/domain/time/businessDay';

/** Everything that a month's statement is made of. */
export interface MonthFigures {
  month: string;
  /** The month's published days; at least one. */
  days: readonly BusinessDay[];
  /** The row of the last day before the month; null where no close had met the member yet. */
  opening: Row | null;
  /** The row of the month's last published day. */
  closing: Row;
  /** The rows of the days; null where these are no longer kept. */
  listed: { date: string; row: Row }[] | null;
}

export function statementView({ month, days, opening, closing, listed }: MonthFigures): StatementView {
  const statement = statementBetween(opening, closing);
  const { points, cash, capped, pools, clawed } = statement;
  const to = days.at(-1)!;
  return {
    month,
    from: days[0]!,
    to,
    complete: isMonthEnd(to),
    lines: linesOf(statement),
    total: points + cash,
    points,
    cash,
    capped,
    opening: statement.opening,
    closing: statement.closing,
    pools,
    clawed,
    days:
      listed?.map(({ date, row }) => ({ date, total: paidToday(row), static: row.day.static.paid })) ?? null,
  };
}

function linesOf(statement: Statement): StatementView['lines'] {
  const lines: [LineKind, number][] = [
    ['static', statement.static],
    ...statement.share.map(([generation, paid]): [LineKind, number] => [`share${generation}`, paid]),
    ['team', statement.team],
    ['peer', statement.peer],
  ];
  return lines.filter(([, paid]) => paid > 0).map(([kind, paid]) => ({ kind, paid }));
}
