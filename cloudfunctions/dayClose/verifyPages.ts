import { checkRow } from '../shared/domain/dayClose/checkRow';
import { checkTotals } from '../shared/domain/dayClose/checkTotals';
import { addScan, type DayTotals, noTotals } from '../shared/domain/dayClose/dayTotals';
import { type Hundred, HundredWriter } from '../shared/domain/dayClose/hundred';
import { RowScan } from '../shared/domain/dayClose/rowScan';
import { RowFault } from '../shared/domain/dayClose/rowTokens';
import type { DayCloseDoc } from '../shared/store/dayCloses';
import { eachPage, type ReadPage } from '../shared/store/pages';
import { numberAt } from '../shared/store/releases';
import { CloseFault } from './closeFault';
import type { ClosingDay } from './closingDay';
import { digestOfHundred, RowsDigest } from './digest';
import type { Slice } from './slice';

/**
 * The independent pass over what was written (day-close.md 4): every member's row by itself, every page's sums and digest,
 * the totals, and the digest of all rows. Always from the first page on, by one worker; it may follow close behind the writing.
 */
export class Verification {
  private readonly seen: Seen;
  private next = 0;

  constructor({ totals }: DayCloseDoc) {
    const { granted, broughtIn } = totals!;
    this.seen = new Seen({ ...noTotals(), granted, broughtIn });
  }

  /** How many members it has seen. */
  get members(): number {
    return this.seen.members;
  }

  /**
   * Reads the pages up to this one, itself not included, from where it stands.
   * @throws CloseFault naming page, member and rule; SliceOver, after which the next slice verifies from the first page on
   */
  async readTo(end: number, closing: ClosingDay, slice: Slice): Promise<void> {
    const { _id: date, attempt, largestPage } = closing.doc;
    for await (const page of eachPage({ date, attempt, first: this.next, pages: end, largestPage })) {
      slice.assertLeft();
      this.seen.page(page, closing.doc);
      this.next = page.doc.page + 1;
      if (closing.doc.phase === 'verifying') await closing.report(this.seen.members);
    }
    this.next = end;
  }

  /** Reads what is left, and checks what only all pages together show. @throws CloseFault, SliceOver */
  async finish(closing: ClosingDay, slice: Slice): Promise<void> {
    const { doc: close, before } = closing;
    const { seen } = this;
    await this.readTo(close.pages, closing, slice);
    seen.inviters();
    const broken = checkTotals(seen.totals, close.totals!, before?.totals ?? null);
    if (broken) throw new CloseFault(`totals: ${broken}`);
    if (seen.members !== close.members)
      throw new CloseFault(`${seen.members} members stand on the pages, ${close.members} were folded`);
    if (seen.digest.hex() !== close.digest) throw new CloseFault('the rows are not those that were folded');
  }
}

/** What the pass has come across so far. */
class Seen {
  readonly digest = new RowsDigest();
  members = 0;
  private readonly scan = new RowScan();
  private readonly writer = new HundredWriter();
  private readonly inviterOf: (number | undefined)[] = [];

  constructor(readonly totals: DayTotals) {}

  page({ doc, rows }: ReadPage, close: DayCloseDoc): void {
    const { writer, totals } = this;
    writer.clear();
    writer.rows(doc.page, rows);
    const written = writer.look();
    const { released, capped } = totals;
    for (const [slot] of rows) this.row(written, doc.page, slot);
    const at = `page ${doc.page}`;
    if (doc.planVersion !== close.planVersion) throw new CloseFault(`${at}: settled by another plan version`);
    if (doc.count !== rows.length) throw new CloseFault(`${at}: ${rows.length} rows, ${doc.count} written`);
    if (doc.released !== totals.released - released || doc.capped !== totals.capped - capped)
      throw new CloseFault(`${at}: the rows do not add up to the page`);
    const digest = digestOfHundred(written);
    if (doc.digest !== digest) throw new CloseFault(`${at}: the rows are not those written`);
    this.digest.add(doc.page, digest);
  }

  /** Every inviter is a member. */
  inviters(): void {
    for (const [number, inviter] of this.inviterOf.entries()) {
      if (inviter !== undefined && inviter >= 0 && this.inviterOf[inviter] === undefined)
        throw new CloseFault(`member ${number}: the inviter ${inviter} is no member`);
    }
  }

  private row(written: Hundred, page: number, slot: number): void {
    const { scan } = this;
    const number = numberAt(page, slot);
    const broken = read(scan, written, slot) ?? checkRow(scan);
    if (broken) throw new CloseFault(`page ${page}, member ${number}: ${broken}`);
    this.members++;
    while (this.inviterOf.length < number) this.inviterOf.push(undefined);
    this.inviterOf[number] = scan.inviter;
    addScan(this.totals, scan);
  }
}

/** The rule that does not hold of a text that is no row; null when it was read. */
function read(scan: RowScan, { bytes, from, to }: Hundred, slot: number): string | null {
  try {
    scan.read(bytes, from[slot]!, to[slot]!);
    return null;
  } catch (error) {
    if (error instanceof RowFault) return error.message;
    throw error;
  }
}
