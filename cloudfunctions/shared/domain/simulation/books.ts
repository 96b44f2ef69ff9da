import type { Timeline } from './timeline';

/** How members and orders stand while a course is run; by running number, and by index of the order. */
export interface Books {
  inviter: Int32Array;
  frozen: Uint8Array;
  ownVolume: Float64Array;
  /** What each member was released so far. */
  releasedBy: Float64Array;
  /** What refunds clawed back of that. */
  clawedBy: Float64Array;
  /** Of an order: as granted, the pool after refunds, what came back, and what was released. */
  granted: Float64Array;
  pool: Float64Array;
  back: Float64Array;
  released: Float64Array;
}

export function openBooks({ members, orders }: Timeline): Books {
  const ofMembers = () => new Float64Array(members);
  const ofOrders = () => new Float64Array(orders.count);
  return {
    inviter: new Int32Array(members).fill(-1),
    frozen: new Uint8Array(members),
    ownVolume: ofMembers(),
    releasedBy: ofMembers(),
    clawedBy: ofMembers(),
    granted: ofOrders(),
    pool: ofOrders(),
    back: ofOrders(),
    released: ofOrders(),
  };
}
