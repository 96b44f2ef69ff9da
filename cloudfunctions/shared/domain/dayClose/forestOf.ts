import type { Forest } from '../settlement/forest';
import type { MemberRows } from './memberRows';

/** What the engine needs of all rows, by running number; a number without a row is a member without anything. */
export function forestOf(rows: MemberRows): Forest {
  const count = rows.length;
  const forest = {
    count,
    inviter: new Int32Array(count).fill(-1),
    frozen: new Uint8Array(count),
    ownVolume: new Float64Array(count),
    orderStart: new Int32Array(count + 1),
  };
  const amounts = new GrowingAmounts();
  const pools = new GrowingAmounts();
  const released = new GrowingAmounts();
  for (let number = 0; number < count; number++) {
    const row = rows.read(number);
    if (row) {
      forest.inviter[number] = row.inviter;
      forest.frozen[number] = row.frozen ? 1 : 0;
      forest.ownVolume[number] = row.ownVolume;
      for (const order of row.orders) {
        amounts.add(order.amount);
        pools.add(order.pool);
        released.add(order.released);
      }
    }
    forest.orderStart[number + 1] = amounts.count;
  }
  return {
    ...forest,
    orderAmount: amounts.all(),
    orderPool: pools.all(),
    orderReleased: released.all(),
  };
}

/** How many orders there are is known only when all rows were read once. */
class GrowingAmounts {
  count = 0;
  private amounts = new Float64Array(1024);

  add(amount: number): void {
    if (this.count === this.amounts.length) {
      const larger = new Float64Array(this.count * 2);
      larger.set(this.amounts);
      this.amounts = larger;
    }
    this.amounts[this.count++] = amount;
  }

  all(): Float64Array {
    return this.amounts.subarray(0, this.count);
  }
}
