import { newRow, paidToday, type Row } from '../dayClose/row';
import { type Change, changeBetween } from './change';
import { comparedDay } from './comparedDay';

/** What one cause brought over many members. */
export interface CauseShare {
  cause: Change['cause'];
  members: number;
  /** In 0.01; the shares of all causes add up to what the days differ by. */
  difference: number;
}

export interface MemberChange extends Change {
  number: number;
}

/** Members whose changes are told one by one. */
const told = 10;

/** Why a day released more or less than the day before over all members: by each member's main cause, and the largest changes. */
export class DayDifference {
  private readonly shares = new Map<Change['cause'], CauseShare>();
  private largest: MemberChange[] = [];

  /** @param before null for somebody whom the day before did not know */
  add(number: number, before: Row | null, day: Row): void {
    const past = before ?? newRow(-1);
    if (paidToday(past) === paidToday(day)) return;
    const change = changeBetween(comparedDay(past), comparedDay(day));
    const { cause, difference } = change;
    const share = this.shares.get(cause) ?? { cause, members: 0, difference: 0 };
    this.shares.set(cause, {
      cause,
      members: share.members + 1,
      difference: share.difference + difference,
    });
    this.largest = largestOf([...this.largest, { number, ...change }]);
  }

  /** The causes, and the ten largest changes of members; the larger first, ties by cause and number. */
  found(): { causes: CauseShare[]; largest: MemberChange[] } {
    const causes = [...this.shares.values()].sort(
      (a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.cause < b.cause ? -1 : 1),
    );
    return { causes, largest: this.largest };
  }
}

const largestOf = (changes: MemberChange[]): MemberChange[] =>
  changes
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.number - b.number)
    .slice(0, told);
