import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { texts } from '../../texts/texts';

/** What the words of a field are called, by its path. */
const names: Record<string, Record<string, string>> = {
  status: { ...texts.members.statuses, ...texts.orders.statuses },
  role: { ...texts.members.roles, ...texts.shell.roles },
  phase: texts.dayClose.phases,
  state: texts.adjustments.states,
  'evidence.how': texts.members.how,
};

/** Fields whose numbers are amounts in 0.01. */
const amounts = new Set(['available', 'amount', 'refunded', 'pool']);

/** A value of an act as people read it; what is no word of ours stays as it is. */
export function shownValue(path: string, value: unknown): string {
  const words = texts.audit;
  if (value === undefined || value === null) return words.absent;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number' && amounts.has(path)) return displayAmount(value);
  return typeof value === 'string' ? (names[path]?.[value] ?? value) : JSON.stringify(value);
}
