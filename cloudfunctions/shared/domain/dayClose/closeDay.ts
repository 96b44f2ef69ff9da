import type { SettlementRules } from '../plan/plan';
import { checkConservation } from '../settlement/conservation';
import { settleForest } from '../settlement/settleForest';
import { teamBases } from '../settlement/teamBases';
import type { BusinessDay } from '../time/businessDay';
import { applyEvents, type RulesOf } from './applyEvents';
import type { DayEvent } from './dayEvent';
import type { DayTotals } from './dayTotals';
import { FoldTotals } from './foldTotals';
import { forestOf } from './forestOf';
import { HundredWriter, rowsTogether } from './hundred';
import type { MemberRows } from './memberRows';
import { writePositions } from './positions';
import { hasDryOrder, rewriteRow } from './rewriteRow';
import type { Row } from './row';
import { RowScan } from './rowScan';
import { decodeRow, encodeRow } from './rowText';
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
 * ConservationFault for a day that does not add up, and RowFault for rows that are not of this format.
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
    rankTexts: rules.ranks.map(({ id }) => Buffer.from(writePositions(id))),
  };
  const totals = new FoldTotals(day, brought);
  const writer = new DayWriter(rows, day, totals);
  for (let hundred = 0; hundred < rows.hundredCount; hundred++) writer.settle(hundred);
  return { members: totals.members, totals: totals.all(), paid: outcome.total, capped: outcome.capped };
}

/** Writes the day's rows, a hundred at a time over those of yesterday. */
class DayWriter {
  private readonly scan = new RowScan();
  private readonly writer = new HundredWriter();

  constructor(
    private readonly rows: MemberRows,
    private readonly day: SettledDay,
    private readonly totals: FoldTotals,
  ) {}

  settle(hundred: number): void {
    const { rows, writer } = this;
    const standing = rows.hundred(hundred);
    for (let slot = 0; slot < rowsTogether; slot++) {
      const number = hundred * rowsTogether + slot;
      const changed = rows.changedRow(number);
      if (changed === undefined && !(standing && standing.to[slot]! > 0)) continue;
      writer.begin(hundred, slot);
      if (changed) this.writeRow(number, changed);
      else this.writeStanding(number, standing!.bytes, standing!.from[slot]!, standing!.to[slot]!);
      writer.end(slot);
    }
    rows.settle(hundred, writer);
  }

  private writeStanding(number: number, bytes: Buffer, from: number, to: number): void {
    const { scan, day, writer } = this;
    scan.read(bytes, from, to);
    if (hasDryOrder(scan)) {
      this.writeRow(number, decodeRow(bytes.toString('utf8', from, to)));
      return;
    }
    rewriteRow(scan, number, day, writer.out);
    this.totals.addScanned(scan, number);
  }

  private writeRow(number: number, row: Row): void {
    settleRow(row, number, this.day);
    this.writer.out.text(encodeRow(row));
    this.totals.addRow(row, number);
  }
}
