import { formatAmount } from '../cloudfunctions/shared/domain/money/amountText';
import { formatRate, type Rate } from '../cloudfunctions/shared/domain/money/rate';
import type { MemberChange } from '../cloudfunctions/shared/domain/simulation/compareMembers';
import type { CourseView, Simulation } from '../cloudfunctions/shared/domain/simulation/simulate';
import { weighCost } from '../cloudfunctions/shared/domain/simulation/weighCost';

/** A simulation as JSON: amounts as texts with two decimals, as `settle` and `replay` write them. */
export function simulateText(found: Simulation, margin: Rate | null): string {
  const { draft, today, changes, ...about } = found;
  const shown = {
    ...about,
    margin: margin === null ? null : formatRate(margin),
    draft: courseOf(draft, margin),
    today: today && courseOf(today, margin),
    changes: changes && {
      winners: inTexts(changes.winners, ['amount']),
      losers: inTexts(changes.losers, ['amount']),
      unchanged: changes.unchanged,
      gains: changes.gains.map(changeOf),
      losses: changes.losses.map(changeOf),
    },
  };
  return `${JSON.stringify(shown, null, 1)}\n`;
}

function courseOf({ months, sums, peak, liability, dryMonth }: CourseView, margin: Rate | null) {
  // What the margin earns is told only where one was named; what covers the cost follows from the months alone.
  const weighed = weighCost(months, margin ?? (0 as Rate));
  return {
    cost: formatAmount(weighed.cost),
    breakEvenMargin: weighed.breakEven === null ? null : formatRate(weighed.breakEven),
    ...(margin !== null && { earned: formatAmount(weighed.earned) }),
    peak: inTexts(peak, ['liability']),
    liability: formatAmount(liability),
    dryMonth,
    sums: inTexts(sums, amounts),
    months: months.map((month, at) => ({
      ...inTexts(month, [...amounts, 'liability']),
      ...(margin !== null && { earned: formatAmount(weighed.months[at]!.earned) }),
    })),
  };
}

const amounts = [
  ...['turnover', 'refunded', 'granted', 'broughtIn', 'voided', 'released', 'cash', 'capped', 'clawed'],
] as const;

const changeOf = ({ member, before, after }: MemberChange) => ({
  member,
  before: formatAmount(before),
  after: formatAmount(after),
  difference: formatAmount(after - before),
});

/** The same with the amounts among its values as texts. */
function inTexts(values: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      names.includes(name) ? formatAmount(value as number) : value,
    ]),
  );
}
