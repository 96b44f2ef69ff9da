import { newRow, type OpenOrder, type Row } from '../../cloudfunctions/shared/domain/dayClose/row';
import { encodeRow } from '../../cloudfunctions/shared/domain/dayClose/rowText';
import { type Fen, fen } from '../../cloudfunctions/shared/domain/money/amount';
import { floorRate } from '../../cloudfunctions/shared/domain/money/rate';
import { compilePlan } from '../../cloudfunctions/shared/domain/plan/compilePlan';
import { grantOf } from '../../cloudfunctions/shared/domain/plan/grant';
import { greenPointsFull } from '../../cloudfunctions/shared/domain/plan/presets';
import type { SeededRandom } from '../../cloudfunctions/shared/domain/simulation/seededRandom';
import type { EventDoc } from '../../cloudfunctions/shared/store/events';

const rules = compilePlan(greenPointsFull);
const noon = Date.parse('2026-11-21T12:00:00+08:00');
const dayMs = 86_400_000;
/** The months in which something was released, oldest first. */
const months = [202607, 202608, 202609, 202610, 202611];

/** A member in the middle of its life: two open orders, five months of releases, every third one with shares to date. */
export function settledRowText(number: number, random: SeededRandom): string {
  const row: Row = { ...newRow(inviterOf(number, random)), frozen: random.below(100) === 0 };
  const ages = [random.below(130) + 1, random.below(130) + 1].sort((a, b) => b - a);
  row.orders = ages
    .map((age, at) => openOrder(`import:O${number}${'ab'[at]}`, age, random))
    .sort((a, b) => a.paidAt - b.paidAt);
  row.tiers = [
    ['junior', 1],
    ['middle', 1],
  ];
  row.ownVolume = row.orders.reduce((sum, { amount }) => sum + amount, 0);
  const released = row.orders.reduce((sum, order) => sum + order.released, 0);
  const shares = random.below(3) === 0 ? [Math.floor(released / 5), Math.floor(released / 9)] : [];
  row.toDate.share = shares.map((amount, at) => [at + 1, amount]);
  row.toDate.static = released - shares.reduce((sum, amount) => sum + amount, 0);
  row.toDate.points = released;
  row.toDate.lots = months.map((month, at) => [month, partOf(released, at), 0]);
  return encodeRow(row);
}

function openOrder(id: string, age: number, random: SeededRandom): OpenOrder {
  const amount = fen(300_000 + random.below(2_000_000));
  const { pool } = grantOf(rules, amount);
  const released = Math.min(pool - 1, floorRate(amount, rules.dailyRate) * age);
  const paidAt = noon - age * dayMs + random.below(3_600_000);
  return { id, paidAt, amount, pool, granted: pool, released, todayStatic: 0, todayAccelerated: 0 };
}

/** Half of the members follow somebody among the first tenth, so that a few have many invitees. */
function inviterOf(number: number, random: SeededRandom): number {
  if (number === 0 || random.below(100) === 0) return -1;
  const below = random.below(2) === 0 ? Math.max(1, Math.floor(number / 10)) : number;
  return random.below(below);
}

function partOf(released: number, at: number): number {
  const part = Math.floor(released / months.length);
  return at < months.length - 1 ? part : released - part * (months.length - 1);
}

/** A day's events: three new orders, one new member, and now and then a freeze. */
export function dayEvents(day: string, members: number, count: number): EventDoc[] {
  return Array.from({ length: count }, (_, at): EventDoc => {
    const number = Math.floor((at * members) / count);
    const base = { day, at: new Date(noon + at), late: false };
    if (at % 4 === 0) {
      const fresh = members + at / 4;
      const [_id, member] = [`registered:N${fresh}`, `N${fresh}`];
      return { ...base, _id, kind: 'registered', number: fresh, member, inviterNumber: number };
    }
    if (at % 50 === 1) return { ...base, _id: `frozen:${at}`, kind: 'frozen', number };
    const amount: Fen = fen(300_000 + (at % 900) * 1000);
    const { pool, tier } = grantOf(rules, amount);
    const order = {
      order: `erp:${at}`,
      amount,
      pool,
      tier,
      paidAt: noon + at,
      planVersion: 1,
      releasedBefore: 0,
    };
    return { ...base, _id: `paid:erp:${at}`, kind: 'paid', number, ...order };
  });
}
