import { checkRow } from '../shared/domain/dayClose/checkRow';
import { checkTotals } from '../shared/domain/dayClose/checkTotals';
import { addRow, type DayTotals, noTotals } from '../shared/domain/dayClose/dayTotals';
import { paidToday, type Row } from '../shared/domain/dayClose/row';
import { decodeRow } from '../shared/domain/dayClose/rowText';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import { eachPage, type ReadPage } from '../shared/store/pages';
import { CloseFault } from './closeFault';
import type { ClosingDay } from './closingDay';
import { digestOfPage, RowsDigest } from './digest';

/**
 * The independent pass over what was written (day-close.md 4): every member's row by itself, every page's sums and digest,
 * the totals, and the digest of all rows.
 * @throws CloseFault naming page, member and rule
 */
export async function verifyPages({ doc: close, before }: ClosingDay): Promise<void> {
  const { _id: date, attempt, pages, largestPage } = close;
  const announced = close.totals!;
  const seen = new Seen({ ...noTotals(), granted: announced.granted, broughtIn: announced.broughtIn });
  for await (const page of eachPage({ date, attempt, pages, largestPage })) seen.page(page, close);
  seen.inviters();
  const broken = checkTotals(seen.totals, announced, before?.totals ?? null);
  if (broken) throw new CloseFault(`totals: ${broken}`);
  if (seen.members !== close.members)
    throw new CloseFault(`${seen.members} members stand on the pages, ${close.members} were folded`);
  if (seen.digest.hex() !== close.digest) throw new CloseFault('the rows are not those that were folded');
}

/** What the pass has come across so far. */
class Seen {
  readonly digest = new RowsDigest();
  members = 0;
  private readonly inviterOf: (number | undefined)[] = [];

  constructor(readonly totals: DayTotals) {}

  page({ doc, rows }: ReadPage, close: DayCloseDoc): void {
    let released = 0;
    let capped = 0;
    for (const [number, text] of rows) {
      const row = this.row(number, text, doc.page);
      released += paidToday(row);
      capped += row.day.capped;
    }
    const at = `page ${doc.page}`;
    if (doc.planVersion !== close.planVersion) throw new CloseFault(`${at}: settled by another plan version`);
    if (doc.count !== rows.length) throw new CloseFault(`${at}: ${rows.length} rows, ${doc.count} written`);
    if (doc.released !== released || doc.capped !== capped)
      throw new CloseFault(`${at}: the rows do not add up to the page`);
    if (doc.digest !== digestOfPage(rows)) throw new CloseFault(`${at}: the rows are not those written`);
  }

  /** Every inviter is a member. */
  inviters(): void {
    for (const [number, inviter] of this.inviterOf.entries()) {
      if (inviter !== undefined && inviter >= 0 && this.inviterOf[inviter] === undefined)
        throw new CloseFault(`member ${number}: the inviter ${inviter} is no member`);
    }
  }

  private row(number: number, text: string, page: number): Row {
    const row = readRow(text);
    const broken = row ? checkRow(row) : 'the row can be read';
    if (!row || broken) throw new CloseFault(`page ${page}, member ${number}: ${broken}`);
    this.digest.add(number, text);
    this.members++;
    while (this.inviterOf.length < number) this.inviterOf.push(undefined);
    this.inviterOf[number] = row.inviter;
    addRow(this.totals, row);
    return row;
  }
}

function readRow(text: string): Row | null {
  try {
    return decodeRow(text);
  } catch {
    return null;
  }
}
