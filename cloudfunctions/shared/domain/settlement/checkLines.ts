import { BLOCK } from './blocks';
import { ConservationFault, isAmount as importedIsAmount } from './conservationFault';
import type { DayOutcome, Forest } from './forest';

/** See slips: no imported name inside a loop. */
const isAmount = importedIsAmount;

/** What the lines of the members of a block come to, found anew from the columns. */
export class LineSums {
  private readonly total = new Float64Array(BLOCK);
  private readonly unpaid = new Float64Array(BLOCK);

  /** The lines of a member add up to what it is paid and what is capped; somebody frozen has none. */
  check(forest: Forest, outcome: DayOutcome, from: number, to: number): void {
    const { total, unpaid } = this;
    total.set(outcome.staticReleased.subarray(from, to));
    unpaid.fill(0);
    addLine('team', outcome.team, outcome.teamEarned, total, unpaid, from, to);
    addLine('peer', outcome.peer, outcome.peerEarned, total, unpaid, from, to);
    for (const { generation, paid, earned } of outcome.share) {
      addLine(`share${generation}`, paid, earned, total, unpaid, from, to);
    }
    compare(forest.frozen, outcome, total, unpaid, from, to);
  }
}

function addLine(
  name: string,
  paid: Float64Array,
  earned: Float64Array,
  total: Float64Array,
  unpaid: Float64Array,
  from: number,
  to: number,
): void {
  for (let member = from; member < to; member++) {
    const pays = paid[member]!;
    const due = earned[member]!;
    if (due === 0 && pays === 0) continue;
    if (!isAmount(pays) || !isAmount(due) || pays > due) {
      throw new ConservationFault(member, `${name} pays ${pays} of ${due}`);
    }
    total[member - from]! += pays;
    unpaid[member - from]! += due - pays;
  }
}

function compare(
  frozen: Uint8Array,
  outcome: DayOutcome,
  total: Float64Array,
  unpaid: Float64Array,
  from: number,
  to: number,
): void {
  const { total: paid, capped } = outcome;
  for (let member = from; member < to; member++) {
    const sum = total[member - from]!;
    const left = unpaid[member - from]!;
    if (sum !== paid[member]) throw new ConservationFault(member, 'the lines do not add up to the total');
    if (left !== capped[member]) throw new ConservationFault(member, 'what was earned is not paid or capped');
    if (frozen[member] === 1 && sum + left !== 0) {
      throw new ConservationFault(member, 'frozen, and earned or released something');
    }
    if (!isAmount(sum)) throw new ConservationFault(member, `total ${sum}`);
  }
}
