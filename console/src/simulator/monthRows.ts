import { formatAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import type { Rate } from '../../../cloudfunctions/shared/domain/money/rate';
import type { CourseView, Simulation } from '../../../cloudfunctions/shared/domain/simulation/simulate';
import { weighCost } from '../../../cloudfunctions/shared/domain/simulation/weighCost';
import { texts } from '../texts/texts';
import type { Simulated } from './compared';

const words = texts.simulator;

export const monthHeading: readonly string[] = [
  ...[
    words.plan,
    words.month,
    words.kind,
    words.turnover,
    words.refunded,
    words.granted,
    words.measures.released,
  ],
  ...[words.cash, words.capped, words.clawed, words.liability, words.dried, words.earned, words.balance],
];

/** Every month of both plans, for a file. */
export function monthRows(
  { draft, today }: Simulation,
  { name, against }: Simulated,
  margin: Rate,
): (string | number)[][] {
  const other = today === null || against === null ? [] : rowsOf(against.name, today, margin);
  return [...rowsOf(name, draft, margin), ...other];
}

function rowsOf(name: string, { months }: CourseView, margin: Rate): (string | number)[][] {
  const weighed = weighCost(months, margin).months;
  // Amounts as numbers: a negative one would be taken for a formula as text.
  const yuan = (amount: number): number => Number(formatAmount(amount));
  return months.map((month, at) => {
    const { turnover, refunded, granted, released, cash, capped, clawed, liability, dried } = month;
    const { earned, cost } = weighed[at]!;
    return [
      ...[name, month.month, month.isPast ? words.past : words.future],
      ...[turnover, refunded, granted, released, cash, capped, clawed, liability].map(yuan),
      ...[dried, yuan(earned), yuan(earned - cost)],
    ];
  });
}
