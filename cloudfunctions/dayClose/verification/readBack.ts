import { checkRow } from '../../shared/domain/dayClose/checkRow';
import { addScan, type DayTotals, noTotals } from '../../shared/domain/dayClose/dayTotals';
import { type Hundred, HundredWriter } from '../../shared/domain/dayClose/hundred';
import { RowScan } from '../../shared/domain/dayClose/rowScan';
import { RowFault } from '../../shared/domain/dayClose/rowTokens';
import { eachPage, type ReadPage } from '../../shared/store/pages';
import { numberAt } from '../../shared/store/releases';
import { CloseFault } from '../closeFault';
import { digestOfHundred, RowsDigest } from '../digest';

/** What is known of the day before its pages are read. */
export interface DayToRead {
  date: string;
  attempt: number;
  planVersion: number | null;
  /** What the day's events granted and brought in, which no row tells. */
  granted: number;
  broughtIn: number;
  orders: number;
  volume: number;
}

/** What all pages together say. */
export interface DayAsRead {
  members: number;
  totals: DayTotals;
  digest: string;
}

/**
 * Reads the pages of a day back from the first one on (day-close.md 4): every member's row by itself, every page's sums and
 * digest, and then the totals and the digest of all rows.
 */
export class ReadBack {
  members = 0;
  private next = 0;
  private readonly totals: DayTotals;
  private readonly digest = new RowsDigest();
  private readonly scan = new RowScan();
  private readonly writer = new HundredWriter();
  private readonly inviterOf: (number | undefined)[] = [];

  constructor(private readonly day: DayToRead) {
    const { granted, broughtIn, orders, volume } = day;
    this.totals = { ...noTotals(), granted, broughtIn, orders, volume };
  }

  /**
   * Reads the pages up to this one, itself not included, from where it stands.
   * @param afterPage called after each page; what it throws ends the reading
   * @throws CloseFault naming page, member and rule
   */
  async readTo(end: number, largestPage: number, afterPage: () => void | Promise<void>): Promise<void> {
    const { date, attempt } = this.day;
    for await (const page of eachPage({ date, attempt, first: this.next, pages: end, largestPage })) {
      this.page(page);
      this.next = page.doc.page + 1;
      await afterPage();
    }
    this.next = end;
  }

  /** After the last page. @throws CloseFault where an inviter is no member */
  asRead(): DayAsRead {
    for (const [number, inviter] of this.inviterOf.entries()) {
      if (inviter !== undefined && inviter >= 0 && this.inviterOf[inviter] === undefined)
        throw new CloseFault(`member ${number}: the inviter ${inviter} is no member`);
    }
    const { members, totals, digest } = this;
    return { members, totals, digest: digest.hex() };
  }

  private page({ doc, rows }: ReadPage): void {
    const { writer, totals } = this;
    writer.clear();
    writer.rows(doc.page, rows);
    const written = writer.look();
    const { released, capped } = totals;
    for (const [slot] of rows) this.row(written, doc.page, slot);
    const at = `page ${doc.page}`;
    if (doc.planVersion !== this.day.planVersion)
      throw new CloseFault(`${at}: settled by another plan version`);
    if (doc.count !== rows.length) throw new CloseFault(`${at}: ${rows.length} rows, ${doc.count} written`);
    if (doc.released !== totals.released - released || doc.capped !== totals.capped - capped)
      throw new CloseFault(`${at}: the rows do not add up to the page`);
    const digest = digestOfHundred(written);
    if (doc.digest !== digest) throw new CloseFault(`${at}: the rows are not those written`);
    this.digest.add(doc.page, digest);
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
