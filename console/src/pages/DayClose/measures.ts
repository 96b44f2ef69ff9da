import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { shortAmount } from '../../format/shortAmount';
import { shortCount } from '../../format/shortCount';
import { texts } from '../../texts/texts';

/** A figure of a day that a curve can be drawn of; null where the day does not know it. */
export interface Measure {
  name: string;
  of(close: CloseView): number | null;
  short(value: number): string;
  /** The smallest step of an axis. */
  least?: number;
}

const words = texts.dayClose;
const amount = (name: string, of: Measure['of']): Measure => ({ name, of, short: shortAmount });
const count = (name: string, of: Measure['of']): Measure => ({ name, of, short: shortCount, least: 1 });

export const measures = {
  released: amount(words.released, ({ totals }) => totals?.released ?? null),
  remaining: amount(words.remaining, ({ totals }) => totals?.remaining ?? null),
  granted: amount(words.granted, ({ totals }) => totals?.granted ?? null),
  capped: amount(words.capped, ({ totals }) => totals?.capped ?? null),
  volume: amount(words.volume, ({ totals }) => totals?.volume ?? null),
  orders: count(words.orders, ({ totals }) => totals?.orders ?? null),
  members: count(words.members, ({ totals, members }) => totals && members),
} satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
