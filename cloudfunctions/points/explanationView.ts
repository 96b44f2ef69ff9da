import type { CappedView, ExplanationView, LineView, OrderReleaseView } from '../shared/contract/explanation';
import type { Row } from '../shared/domain/dayClose/row';
import { lineViews } from './lineViews';
import type { SettledRow } from './settledRow';

/** One line of a settled day with everything behind it (product.md B6); null where the day has no such line. */
export function explanationView(settled: SettledRow, kind: string): ExplanationView | null {
  const { row, date, planVersion } = settled;
  const lines = lineViews(settled);
  const line = kind === 'capped' ? cappedView(row, lines) : lines.find((found) => found.kind === kind);
  if (!line) return null;
  return {
    date,
    line,
    orders: line.kind === 'static' ? ordersBehind(row) : [],
    planVersion,
    split: { points: row.day.points, cash: row.day.cash },
  };
}

const cappedView = ({ day }: Row, lines: readonly LineView[]): CappedView => ({
  kind: 'capped',
  capped: day.capped,
  lines: lines
    .filter(({ earned, paid }) => paid < earned)
    .map(({ kind, earned, paid }) => ({ kind, earned, paid })),
});

const ordersBehind = ({ orders }: Row): OrderReleaseView[] =>
  orders
    .filter(({ todayStatic }) => todayStatic > 0)
    .map(({ id, amount, paidAt, todayStatic }) => ({
      order: id,
      amount,
      paidAt: new Date(paidAt).toISOString(),
      released: todayStatic,
    }));
