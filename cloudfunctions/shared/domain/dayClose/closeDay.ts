import type { SettlementRules } from '../plan/plan';
import { checkConservation } from '../settlement/conservation';
import { settleForest } from '../settlement/settleForest';
import { teamBases } from '../settlement/teamBases';
import type { BusinessDay } from '../time/businessDay';
import { applyEvents, type RulesOf } from './applyEvents';
import type { DayEvent } from './dayEvent';
import { addRow, type DayTotals, noTotals } from './dayTotals';
import { forestOf } from './forestOf';
import type { MemberRows } from './memberRows';
import { encodeRow } from './rowText';
import { type SettledDay, settleRow } from './settleRow';

/** Everything that a day follows from (day-close.md, The design). */
export interface DayInput {
  date: BusinessDay;
  /** Of the plan version in force on this day. */
  rules: SettlementRules;
  rulesOf: RulesOf;
  events: readonly DayEvent[];
  /** Yesterday's rows; they become this day's. */
  rows: MemberRows;
}

export interface ClosedDay {
  members: number;
  totals: DayTotals;
  /** By running number: what the day paid, and what was earned and not paid. */
  paid: Float64Array;
  capped: Float64Array;
}

/**
 * The fold: state(D) = close(state(D-1), events of D). Turns yesterday's rows into this day's, in place.
 * Throws FoldFault for events that contradict the rows; InviterCycle and RangeError as `settleForest` does,
 * and ConservationFault for a day that does not add up.
 */
export function closeDay({ date, rules, rulesOf, events, rows }: DayInput): ClosedDay {
  const brought = applyEvents(rows, events, rulesOf);
  const forest = forestOf(rows);
  const outcome = settleForest(rules, forest);
  checkConservation(rules, forest, outcome);
  const day: SettledDay = {
    rules,
    month: Number(date.slice(0, 4) + date.slice(5, 7)),
    forest,
    outcome,
    teamBases: rules.teamEnabled ? teamBases(rules, forest, outcome) : null,
  };
  const totals: DayTotals = { ...noTotals(), ...brought };
  let members = 0;
  for (let number = 0; number < rows.length; number++) {
    const row = rows.read(number);
    if (!row) continue;
    settleRow(row, number, day);
    addRow(totals, row);
    rows.write(number, encodeRow(row));
    members++;
  }
  return { members, totals, paid: outcome.total, capped: outcome.capped };
}
