import { closeDay } from '../shared/domain/dayClose/closeDay';
import { inFoldOrder } from '../shared/domain/dayClose/dayEvent';
import type { DayTotals } from '../shared/domain/dayClose/dayTotals';
import type { MemberRows } from '../shared/domain/dayClose/memberRows';
import { businessDay } from '../shared/domain/time/businessDay';
import type { EventDoc } from '../shared/store/events';
import { digestOfTexts, digestRows } from './digest';
import type { RulesOfDay } from './rulesOfDay';

/** One day, folded and not yet written. */
export interface FoldedDay {
  planVersion: number;
  members: number;
  events: number;
  /** Events among them that happened too late for the day that they would have belonged to. */
  late: number;
  totals: DayTotals;
  /** By running number: what the day paid and what it capped. */
  paid: Float64Array;
  capped: Float64Array;
  rows: MemberRows;
  /** Of everything that went in, of all rows that came out, and of each hundred of them. */
  inputDigest: string;
  digest: string;
  hundreds: (string | undefined)[];
}

/** Everything that the rows of a day follow from. */
export interface FoldInput {
  date: string;
  /** Digest of yesterday's rows; null on the first day. */
  yesterday: string | null;
  rules: RulesOfDay;
  events: readonly EventDoc[];
  /** Yesterday's rows; they become this day's. */
  rows: MemberRows;
}

/**
 * Folds a day from what was read: the same for the close and for the audit that closes all days again (day-close.md 8).
 * @throws FoldFault, RowFault, ConservationFault, InviterCycle, RangeError where the day cannot be settled
 */
export function foldRows({ date, yesterday, rules, events, rows }: FoldInput): FoldedDay {
  const inputDigest = digestOfTexts([
    ...[date, String(rules.version), yesterday ?? ''],
    ...inFoldOrder(events).map(eventText),
  ]);
  const settled = { rules: rules.inForce, rulesOf: rules.of, events, rows };
  const closed = closeDay({ date: businessDay(date), ...settled });
  return {
    ...closed,
    planVersion: rules.version,
    events: events.length,
    late: events.reduce((count, { late }) => count + (late ? 1 : 0), 0),
    rows,
    inputDigest,
    ...digestRows(rows),
  };
}

/** The same for the same event, in whatever order the database gives its fields back. */
const eventText = (event: EventDoc): string =>
  JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
