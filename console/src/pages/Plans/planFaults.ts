import { parseAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { InputFault } from '../../../../cloudfunctions/shared/domain/money/inputFault';
import { parseRate, RATE_SCALE } from '../../../../cloudfunctions/shared/domain/money/rate';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import type { texts } from '../../texts/texts';
import { fieldsOf, type PlanField } from './planFields';

export type PlanFault = keyof typeof texts.plans.faults;

/**
 * What is wrong with a draft, by where it stands, so that it is said beside the field while somebody types. The server's
 * `validatePlan` decides; a test holds that both name the same fields.
 */
export function planFaults(plan: Plan): Map<string, PlanFault> {
  const faults = new Map<string, PlanFault>();
  for (const field of fieldsOf(plan)) {
    const fault = faultOf(field);
    if (fault !== null) faults.set(field.at, fault);
  }
  const figures = (list: string, part: string, texts: readonly string[]) =>
    texts.map((text, place) => ({ at: `${list}[${place}].${part}`, text }));
  const { tiers, team } = plan;
  checkOrder(
    figures(
      'tiers',
      'threshold',
      tiers.map(({ threshold }) => threshold),
    ),
    amount,
    'notRising',
    faults,
  );
  checkOrder(
    figures(
      'tiers',
      'multiplier',
      tiers.map(({ multiplier }) => multiplier),
    ),
    rate,
    'falls',
    faults,
  );
  checkOrder(
    figures(
      'team.ranks',
      'volume',
      team.ranks.map(({ volume }) => volume),
    ),
    amount,
    'notRising',
    faults,
  );
  checkOrder(
    figures(
      'team.ranks',
      'rate',
      team.ranks.map((rank) => rank.rate),
    ),
    rate,
    'notRising',
    faults,
  );
  return faults;
}

const amount = (text: string): number => parseAmount(text, '');
const rate = (text: string): number => parseRate(text, '');

/** What one point pays is a rate of yuan, with four decimals; no amount of a price is. */
const yuanPerPoint = 'spending.yuanPerPoint';

function faultOf({ kind, key, row, value }: PlanField): PlanFault | null {
  if (typeof value === 'boolean') return null;
  if (value.trim() === '') return 'empty';
  if (kind === 'text') return null;
  const isAmount = kind === 'amount' && key !== yuanPerPoint;
  const fault = decimalFault(value, isAmount ? 2 : 4, kind === 'percent');
  if (fault !== null || isAmount) return fault;
  const isAboveZero = key === yuanPerPoint || row?.startsWith('team.ranks.') === true;
  if (isAboveZero && rate(value) === 0) return 'zero';
  return kind === 'percent' && rate(value) > RATE_SCALE ? 'aboveWhole' : null;
}

function decimalFault(text: string, decimals: 2 | 4, isPercent: boolean): PlanFault | null {
  if (/^-\d*(\.\d*)?$/.test(text)) return 'negative';
  if (!/^\d+(\.\d+)?$/.test(text)) return 'noDecimal';
  // Four decimals of a rate are two of its percent.
  if ((text.split('.')[1] ?? '').length > decimals)
    return decimals === 2 || isPercent ? 'twoDecimals' : 'fourDecimals';
  return isReadable(text, decimals === 2 ? amount : rate) ? null : 'tooLarge';
}

function isReadable(text: string, read: (text: string) => number): boolean {
  try {
    read(text);
    return true;
  } catch (error) {
    if (error instanceof InputFault) return false;
    throw error;
  }
}

/** Names each figure that does not follow its neighbour as it must; what cannot be read was named already. */
function checkOrder(
  figures: readonly { at: string; text: string }[],
  read: (text: string) => number,
  fault: 'notRising' | 'falls',
  faults: Map<string, PlanFault>,
): void {
  const values = figures.map(({ at, text }) => (faults.has(at) ? null : read(text)));
  figures.forEach(({ at }, place) => {
    const [before, value] = [values[place - 1] ?? null, values[place] ?? null];
    if (before === null || value === null) return;
    if (value < before || (value === before && fault === 'notRising')) faults.set(at, fault);
  });
}
