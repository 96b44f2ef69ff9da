import type { Forest } from '../settlement/forest';
import { Amounts } from './growing';
import { rowsTogether } from './hundred';
import type { MemberRows } from './memberRows';
import type { Row } from './row';
import { RowScan } from './rowScan';

/** What the engine needs of all rows, by running number; a number without a row is a member without anything. */
export function forestOf(rows: MemberRows): Forest {
  const columns = new Columns(rows.length);
  const scan = new RowScan();
  for (let hundred = 0; hundred < rows.hundredCount; hundred++) {
    const first = hundred * rowsTogether;
    const end = Math.min(rows.length, first + rowsTogether);
    const standing = rows.hundred(hundred);
    for (let number = first; number < end; number++) {
      const changed = rows.changedRow(number);
      if (changed) columns.addRow(number, changed);
      else if (standing && standing.to[number - first]! > 0) {
        scan.read(standing.bytes, standing.from[number - first]!, standing.to[number - first]!);
        columns.addScanned(number, scan);
      }
      columns.close(number);
    }
  }
  return columns.forest();
}

/** How many orders there are is known only when all rows were read once. */
class Columns {
  private orders = 0;
  private readonly amount = new Amounts();
  private readonly pool = new Amounts();
  private readonly released = new Amounts();
  private readonly inviter: Int32Array;
  private readonly frozen: Uint8Array;
  private readonly ownVolume: Float64Array;
  private readonly orderStart: Int32Array;

  constructor(private readonly count: number) {
    this.inviter = new Int32Array(count).fill(-1);
    this.frozen = new Uint8Array(count);
    this.ownVolume = new Float64Array(count);
    this.orderStart = new Int32Array(count + 1);
  }

  addScanned(number: number, scan: RowScan): void {
    this.inviter[number] = scan.inviter;
    this.frozen[number] = scan.frozen ? 1 : 0;
    this.ownVolume[number] = scan.ownVolume;
    for (let at = 0; at < scan.orders; at++)
      this.addOrder(scan.amount.at[at]!, scan.pool.at[at]!, scan.released.at[at]!);
  }

  addRow(number: number, row: Row): void {
    this.inviter[number] = row.inviter;
    this.frozen[number] = row.frozen ? 1 : 0;
    this.ownVolume[number] = row.ownVolume;
    for (const { amount, pool, released } of row.orders) this.addOrder(amount, pool, released);
  }

  close(number: number): void {
    this.orderStart[number + 1] = this.orders;
  }

  forest(): Forest {
    const { count, inviter, frozen, ownVolume, orderStart, orders } = this;
    return {
      ...{ count, inviter, frozen, ownVolume, orderStart },
      orderAmount: this.amount.at.subarray(0, orders),
      orderPool: this.pool.at.subarray(0, orders),
      orderReleased: this.released.at.subarray(0, orders),
    };
  }

  private addOrder(amount: number, pool: number, released: number): void {
    this.amount.put(this.orders, amount);
    this.pool.put(this.orders, pool);
    this.released.put(this.orders, released);
    this.orders++;
  }
}
