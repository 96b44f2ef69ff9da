import {
  newRow,
  type OpenOrder,
  type Row,
  type ShareLine,
} from '../../cloudfunctions/shared/domain/dayClose/row';
import { RowScan } from '../../cloudfunctions/shared/domain/dayClose/rowScan';
import { encodeRow } from '../../cloudfunctions/shared/domain/dayClose/rowText';

/** A row, or its text, as verification reads it. @throws RowFault */
export function scanned(row: Row | string): RowScan {
  const bytes = Buffer.from(typeof row === 'string' ? row : encodeRow(row));
  const scan = new RowScan();
  scan.read(bytes, 0, bytes.length);
  return scan;
}

/** What a test says of a row; amounts are integers in 0.01. */
export interface RowWords {
  frozen?: boolean;
  rank?: string | null;
  teamVolume?: number;
  tiers?: Row['tiers'];
  orders?: OpenOrder[];
  share?: ShareLine[];
  team?: Row['day']['team'];
  peer?: Row['day']['peer'];
  capped?: number;
  cash?: number;
  /** Released to date as points and as cash; what the day paid when left out. */
  toDate?: { points: number; cash: number };
}

/** A settled row of a member: its static line and its totals follow from its orders and lines. */
export function aRow({
  orders = [],
  share = [],
  team = null,
  peer = null,
  cash = 0,
  ...words
}: RowWords = {}): Row {
  const releasing = orders.filter((order) => order.todayStatic > 0);
  const daily = {
    rate: releasing.length > 0 ? 120 : 0,
    base: sum(releasing, (order) => order.amount),
    count: releasing.length,
    paid: sum(orders, (order) => order.todayStatic),
  };
  const total = daily.paid + sum(share, (line) => line.paid) + (team?.paid ?? 0) + (peer?.paid ?? 0);
  const day = { points: total - cash, cash, capped: words.capped ?? 0, static: daily, share, team, peer };
  const row = newRow(-1);
  return {
    ...row,
    frozen: words.frozen ?? false,
    rank: words.rank ?? null,
    teamVolume: words.teamVolume ?? 0,
    tiers: words.tiers ?? [],
    toDate: { ...row.toDate, ...(words.toDate ?? { points: total - cash, cash }) },
    day,
    orders,
  };
}

/** An order of 3000 yuan with a pool of 7500 points that releases 36 a day and has released one day's, unless told otherwise. */
export const anOrder = (words: Partial<OpenOrder> = {}): OpenOrder => ({
  id: 'shop:1',
  paidAt: Date.parse('2026-11-01T10:00:00+08:00'),
  amount: 300_000,
  pool: 750_000,
  granted: 750_000,
  released: 3_600,
  todayStatic: 3_600,
  todayAccelerated: 0,
  ...words,
});

/** Half of what one invitee released of its own, 36 points, paid in full, unless told otherwise. */
export const aShare = (words: Partial<ShareLine> = {}): ShareLine => ({
  generation: 1,
  rate: 5_000,
  base: 3_600,
  count: 1,
  earned: 1_800,
  paid: 1_800,
  ...words,
});

const sum = <T>(list: readonly T[], amount: (item: T) => number): number =>
  list.reduce((total, item) => total + amount(item), 0);
