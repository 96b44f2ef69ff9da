import { addFarGeneration } from './farGeneration';
import type { DayOutcome, Forest, ShareOutcome } from './forest';
import { eachRun } from './runs';

/**
 * What each share rule is reckoned from (settlement.md 3). A generation is the invitees of the one before, so that it is
 * summed up from that where the plan has it. None of this asks for an order of members.
 */
export function addShareBases({ count, inviter }: Forest, { share, staticReleased }: DayOutcome): void {
  let nearer: ShareOutcome | null = null;
  for (const line of share) {
    line.base.fill(0);
    line.count.fill(0);
    const from = nearer;
    if (line.generation === 1) {
      eachRun(count, (first, end) => addInvitees(inviter, staticReleased, line, first, end));
    } else if (from?.generation === line.generation - 1) {
      eachRun(count, (first, end) => addTheirs(inviter, from, line, first, end));
    } else addFarGeneration(inviter, staticReleased, line);
    nearer = line;
  }
}

function addInvitees(
  inviter: Int32Array,
  staticReleased: Float64Array,
  { base, count }: ShareOutcome,
  from: number,
  to: number,
): void {
  for (let member = from; member < to; member++) {
    const above = inviter[member]!;
    const released = staticReleased[member]!;
    if (above < 0 || released === 0) continue;
    base[above]! += released;
    count[above]! += 1;
  }
}

function addTheirs(
  inviter: Int32Array,
  nearer: ShareOutcome,
  { base, count }: ShareOutcome,
  from: number,
  to: number,
): void {
  for (let member = from; member < to; member++) {
    const released = nearer.base[member]!;
    const above = inviter[member]!;
    if (above < 0 || released === 0) continue;
    base[above]! += released;
    count[above]! += nearer.count[member]!;
  }
}
