import type { Points } from '../money/amount';
import { splitRelease } from '../money/splitRelease';
import { monthsBetween } from './lotMonth';
import type { RowScan } from './rowScan';
import type { RowWriter } from './rowWriter';
import type { SettledDay } from './settleRow';

/**
 * Writes the day's row of a member from yesterday's without making objects of it: what stays as it was is copied, the rest is
 * reckoned from the columns. To the letter what `settleRow` and `encodeRow` make of the same row, which a test holds; that way
 * is taken for the few rows that the day's events have changed or an order leaves.
 * @param scan yesterday's row, just read; none of its orders may have run dry (`hasDryOrder`)
 */
export function rewriteRow(scan: RowScan, number: number, day: SettledDay, out: RowWriter): void {
  const { outcome, rules, month } = day;
  const total = outcome.total[number]! as Points;
  const { points, cash } =
    rules.cashShare === 0 ? { points: total, cash: 0 } : splitRelease(total, rules.cashShare);
  // Whatever a row can grow by in a day fits in here, but for the bonuses.
  out.reserve(scan.headsTo + 1024);
  out.copy(scan.bytes, scan.from, scan.headsTo);
  writeLots(scan, scan.points, month, points, out);
  writeLots(scan, scan.cash, month, cash, out);
  out.next(outcome.teamVolume[number]!);
  writeRank(outcome.rank[number]!, day, out);
  writeToDate(scan, number, day, points, cash, out);
  writeStates(scan, number, day, out);
  writeDay(scan, number, day, points, cash, out);
  out.byte(CLOSE);
}

/** An order leaves its row on the day after it ran dry. */
export function hasDryOrder({ orders, released, pool }: RowScan): boolean {
  for (let at = 0; at < orders; at++) if (released.at[at] === pool.at[at]) return true;
  return false;
}

function writeLots(
  { bytes }: RowScan,
  lots: RowScan['points'],
  month: number,
  amount: number,
  out: RowWriter,
): void {
  out.byte(COMMA);
  if (amount === 0) {
    out.copy(bytes, lots.from, lots.to + 1);
    return;
  }
  if (lots.count === 0) {
    out.byte(OPEN);
    out.number(month);
    out.next(amount);
  } else {
    const later = monthsBetween(lots.firstMonth, month) - lots.count + 1;
    if (later === 0) {
      out.copy(bytes, lots.from, lots.lastFrom);
      out.number(lots.last + amount);
    } else {
      out.copy(bytes, lots.from, lots.to);
      for (let between = 1; between < later; between++) out.next(0);
      out.next(amount);
    }
  }
  out.byte(CLOSE);
}

function writeRank(rank: number, { rankTexts }: SettledDay, out: RowWriter): void {
  out.byte(COMMA);
  if (rank < 0) out.byte(ZERO);
  else out.copy(rankTexts[rank]!, 0, rankTexts[rank]!.length);
}

function writeToDate(
  { toDate, sharesToDate, shareToDateGeneration, shareToDate }: RowScan,
  number: number,
  { outcome }: SettledDay,
  points: number,
  cash: number,
  out: RowWriter,
): void {
  out.byte(COMMA);
  out.byte(OPEN);
  out.number(toDate.points + points);
  out.next(toDate.cash + cash);
  out.next(toDate.static + outcome.staticReleased[number]!);
  out.next(toDate.team + outcome.team[number]!);
  out.next(toDate.peer + outcome.peer[number]!);
  out.next(toDate.capped + outcome.capped[number]!);
  // Both lists are sorted by generation: a generation that is new today goes where it belongs.
  let known = 0;
  for (const { generation, paid } of outcome.share) {
    for (; known < sharesToDate && shareToDateGeneration.at[known]! < generation; known++)
      writePair(shareToDateGeneration.at[known]!, shareToDate.at[known]!, out);
    const isKnown = known < sharesToDate && shareToDateGeneration.at[known] === generation;
    const amount = (isKnown ? shareToDate.at[known++]! : 0) + paid[number]!;
    if (amount > 0) writePair(generation, amount, out);
  }
  for (; known < sharesToDate; known++)
    writePair(shareToDateGeneration.at[known]!, shareToDate.at[known]!, out);
  out.byte(CLOSE);
}

function writePair(key: number, amount: number, out: RowWriter): void {
  out.next(key);
  out.next(amount);
}

function writeStates(
  { orders, released }: RowScan,
  number: number,
  { outcome, forest }: SettledDay,
  out: RowWriter,
): void {
  out.byte(COMMA);
  out.byte(OPEN);
  const start = forest.orderStart[number]!;
  for (let at = 0; at < orders; at++) {
    const today = outcome.orderToday[start + at]!;
    const fixed = outcome.orderStatic[start + at]!;
    if (at > 0) out.byte(COMMA);
    out.number(released.at[at]! + today);
    out.next(fixed);
    out.next(today - fixed);
  }
  out.byte(CLOSE);
}

function writeDay(
  scan: RowScan,
  number: number,
  day: SettledDay,
  points: number,
  cash: number,
  out: RowWriter,
): void {
  const { outcome, forest, rules } = day;
  const start = forest.orderStart[number]!;
  let base = 0;
  let count = 0;
  for (let at = 0; at < scan.orders; at++) {
    if (outcome.orderStatic[start + at]! === 0) continue;
    base += scan.amount.at[at]!;
    count++;
  }
  out.byte(COMMA);
  out.byte(OPEN);
  out.number(points);
  out.next(cash);
  out.next(outcome.capped[number]!);
  out.next(count > 0 ? rules.dailyRate : 0);
  out.next(base);
  out.next(count);
  out.next(outcome.staticReleased[number]!);
  // Every bonus comes from what others below released.
  if (outcome.teamStatic[number]! > 0 && !scan.frozen) writeBonuses(number, day, out);
  out.byte(CLOSE);
}

function writeBonuses(number: number, day: SettledDay, out: RowWriter): void {
  const { outcome, rules } = day;
  const hasShare = outcome.share.some(({ base }) => base[number]! > 0);
  const hasTeam = reachedTeam(number, day);
  const hasPeer = rules.peerRate !== null && outcome.peerBase[number]! > 0;
  if (!hasShare && !hasTeam && !hasPeer) return;
  out.byte(COMMA);
  writeShares(number, day, out);
  out.byte(COMMA);
  if (hasTeam) writeTeam(number, day, out);
  else out.byte(ZERO);
  out.byte(COMMA);
  if (hasPeer && rules.peerRate !== null) {
    out.byte(OPEN);
    out.number(rules.peerRate);
    out.next(outcome.peerBase[number]!);
    out.next(outcome.peerEarned[number]!);
    out.next(outcome.peer[number]!);
    out.byte(CLOSE);
  } else out.byte(ZERO);
}

function writeShares(number: number, { outcome, rules }: SettledDay, out: RowWriter): void {
  out.byte(OPEN);
  let isFirst = true;
  for (let index = 0; index < outcome.share.length; index++) {
    const line = outcome.share[index]!;
    if (line.base[number] === 0) continue;
    if (!isFirst) out.byte(COMMA);
    isFirst = false;
    out.number(line.generation);
    out.next(rules.share[index]!.rate);
    out.next(line.base[number]!);
    out.next(line.count[number]!);
    out.next(line.earned[number]!);
    out.next(line.paid[number]!);
  }
  out.byte(CLOSE);
}

function reachedTeam(number: number, { outcome, teamBases }: SettledDay): boolean {
  const rank = outcome.rank[number]!;
  if (rank < 0 || teamBases === null) return false;
  for (let below = -1; below < rank; below++) if (teamBases.baseOf(number, below) > 0) return true;
  return false;
}

function writeTeam(
  number: number,
  { outcome, rules, teamBases, rankTexts }: SettledDay,
  out: RowWriter,
): void {
  const rank = outcome.rank[number]!;
  out.byte(OPEN);
  out.number(outcome.teamEarned[number]!);
  out.next(outcome.team[number]!);
  for (let below = -1; below < rank; below++) {
    const base = teamBases!.baseOf(number, below);
    if (base === 0) continue;
    out.byte(COMMA);
    if (below < 0) out.byte(ZERO);
    else out.copy(rankTexts[below]!, 0, rankTexts[below]!.length);
    out.next(rules.ranks[rank]!.rate - (below < 0 ? 0 : rules.ranks[below]!.rate));
    out.next(base);
  }
  out.byte(CLOSE);
}

const [OPEN, CLOSE, COMMA, ZERO] = [91, 93, 44, 48] as const;
