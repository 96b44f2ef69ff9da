import {
  type ExportReading,
  readExport,
  type Surroundings,
} from '../../cloudfunctions/shared/domain/import/readExport';
import { memberColumns, orderColumns, type Table } from '../../cloudfunctions/shared/domain/import/table';
import { fen, points } from '../../cloudfunctions/shared/domain/money/amount';

/** Nothing is there yet; 3000 yuan and more grant two and a half times the amount. */
export const emptyBrand: Surroundings = {
  existing: { members: new Map(), phones: new Set(), orders: new Set() },
  grantOf: (amount, paidAt) =>
    paidAt < Date.parse('2026-01-01T00:00:00+08:00')
      ? 'NO_PLAN_IN_FORCE'
      : amount > 90_000_000_000_000
        ? 'AMOUNT_TOO_LARGE'
        : { planVersion: 1, tier: 'junior', pool: points(Math.floor(fen(amount) * 2.5)) },
  now: Date.parse('2026-11-22T12:00:00+08:00'),
};

/** What is read of an export that is given as little texts. */
export const readTexts = (
  members: string,
  orders: string | null = null,
  brand: Surroundings = emptyBrand,
  extraColumns: string[] = [],
): ExportReading =>
  readExport(
    {
      members: aTable(memberColumns, members),
      orders: orders === null ? null : aTable([...orderColumns, ...extraColumns], orders),
    },
    brand,
  );

/** Faults as `orders 3 amount: must be above 0`. */
export const faultsOf = (reading: ExportReading): string[] =>
  reading.faults.map(({ file, line, field, reason }) => `${file} ${line} ${field}: ${reason}`);

type OrderWords = Partial<
  Record<'id' | 'member' | 'amount' | 'paidAt' | 'channel' | 'category' | 'refundedAt' | 'refunded', string>
>;

/** The row of an order of 3000 yuan that member B paid, unless told otherwise. */
export const orderRow = (words: OrderWords = {}): string =>
  Object.values({
    id: 'o1',
    member: 'B',
    amount: '3000.00',
    paidAt: '2026-08-05T10:00:00+08:00',
    channel: 'web',
    category: 'fmcg',
    refundedAt: '',
    refunded: '',
    ...words,
  }).join(',');

/** One row a line, cells by comma; the first row is line 2. */
function aTable(columns: readonly string[], text: string): Table {
  const lines = text.split('\n').map((line) => line.trim());
  const rows = lines
    .filter((line) => line !== '')
    .map((line, place) => ({ line: place + 2, cells: line.split(',') }));
  return { columns, rows, broken: [] };
}
