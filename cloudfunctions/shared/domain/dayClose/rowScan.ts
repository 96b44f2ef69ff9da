import { Amounts, Places } from './growing';
import { readPositions } from './positions';
import { CLOSE, endOfText, NUMBER, OPEN, RowFault, RowTokens, TEXT } from './rowTokens';

/**
 * Reads the rows of a page one after another, straight from their bytes and into the same memory: as objects, a million rows
 * would cost half a minute and more memory than a function has. Everything of the latest row stands in the fields; it is
 * gone with the next. Lists are the first `orders`, `shares`, ... places of their arrays. Strict: what `encodeRow` would not
 * write is a RowFault. The layout is that of rowText.ts.
 */
export class RowScan {
  bytes: Uint8Array = new Uint8Array(0);
  inviter = -1;
  frozen = false;
  ownVolume = 0;
  teamVolume = 0;
  /** Place of the rank's text with its quotes; empty for none. */
  rankFrom = 0;
  rankTo = 0;
  broughtIn = 0;
  closedGranted = 0;
  closedReleased = 0;
  closedVoided = 0;
  /** Open orders, by time of payment; `head` is where the order's id begins, with its quotes. */
  orders = 0;
  readonly head = new Places();
  readonly paidAt = new Amounts();
  readonly amount = new Amounts();
  readonly pool = new Amounts();
  readonly granted = new Amounts();
  readonly released = new Amounts();
  readonly todayStatic = new Amounts();
  readonly todayAccelerated = new Amounts();
  /** Lots of points and of cash. */
  readonly points = new Lots();
  readonly cash = new Lots();
  /** To date. */
  readonly toDate = { points: 0, cash: 0, static: 0, team: 0, peer: 0, capped: 0 };
  sharesToDate = 0;
  readonly shareToDateGeneration = new Amounts();
  readonly shareToDate = new Amounts();
  /** The day. */
  readonly day = { points: 0, cash: 0, capped: 0, rate: 0, base: 0, count: 0, paid: 0 };
  shares = 0;
  readonly shareGeneration = new Amounts();
  readonly shareRate = new Amounts();
  readonly shareBase = new Amounts();
  readonly shareCount = new Amounts();
  readonly shareEarned = new Amounts();
  readonly sharePaid = new Amounts();
  hasTeam = false;
  teamEarned = 0;
  teamPaid = 0;
  steps = 0;
  readonly stepRate = new Amounts();
  readonly stepBase = new Amounts();
  hasPeer = false;
  readonly peer = { rate: 0, base: 0, earned: 0, paid: 0 };
  /** Where the sections after the orders' heads begin: up to there a row stays as it is from day to day. */
  headsTo = 0;
  /** Where the row begins. */
  from = 0;
  private readonly tokens = new RowTokens();
  private at = 0;

  /** @throws RowFault */
  read(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.from = from;
    this.tokens.read(bytes, from, to);
    this.at = 0;
    this.take(OPEN);
    this.readStanding();
    this.readHeads();
    this.readChanging();
    this.readStates();
    this.readDay();
    this.take(CLOSE);
    if (this.at !== this.tokens.count) throw new RowFault();
  }

  /** The order's id, as it was written. */
  orderId(order: number): string {
    const { bytes } = this;
    const from = this.head.at[order]!;
    const text = bytes.subarray(from, endOfText(bytes, from, bytes.length));
    return readPositions(Buffer.from(text).toString()) as string;
  }

  private readStanding(): void {
    if (this.tokens.kinds[this.at] !== NUMBER) throw new RowFault();
    this.inviter = this.tokens.values[this.at++]!;
    const frozen = this.number();
    if (frozen > 1) throw new RowFault();
    this.frozen = frozen === 1;
    this.ownVolume = this.number();
    this.take(OPEN);
    while (this.is(TEXT)) {
      this.at++;
      this.number();
    }
    this.take(CLOSE);
    this.broughtIn = this.number();
    if (this.opens()) {
      this.closedGranted = this.number();
      this.closedReleased = this.number();
      this.closedVoided = this.number();
      this.take(CLOSE);
    } else this.closedGranted = this.closedReleased = this.closedVoided = 0;
  }

  private readHeads(): void {
    this.take(OPEN);
    let orders = 0;
    while (this.is(OPEN)) {
      this.at++;
      this.head.put(orders, this.tokens.starts[this.at]!);
      this.take(TEXT);
      this.paidAt.put(orders, this.number());
      this.amount.put(orders, this.number());
      const pool = this.number();
      this.pool.put(orders, pool);
      this.granted.put(orders, this.is(NUMBER) ? this.number() : pool);
      this.take(CLOSE);
      orders++;
    }
    this.orders = orders;
    this.headsTo = this.tokens.starts[this.at]! + 1;
    this.take(CLOSE);
  }

  private readChanging(): void {
    this.readLots(this.points);
    this.readLots(this.cash);
    this.teamVolume = this.number();
    this.rankFrom = this.rankTo = this.tokens.starts[this.at]!;
    if (this.is(TEXT)) {
      this.rankTo = endOfText(this.bytes, this.rankFrom, this.bytes.length);
      this.at++;
    } else this.zero();
    const { toDate } = this;
    this.take(OPEN);
    toDate.points = this.number();
    toDate.cash = this.number();
    toDate.static = this.number();
    toDate.team = this.number();
    toDate.peer = this.number();
    toDate.capped = this.number();
    let shares = 0;
    while (this.is(NUMBER)) {
      this.shareToDateGeneration.put(shares, this.number());
      this.shareToDate.put(shares, this.number());
      shares++;
    }
    this.sharesToDate = shares;
    this.take(CLOSE);
  }

  private readLots(lots: Lots): void {
    const { starts } = this.tokens;
    lots.from = starts[this.at]!;
    this.take(OPEN);
    lots.count = lots.sum = lots.firstMonth = 0;
    if (this.is(NUMBER)) lots.firstMonth = this.month();
    while (this.is(NUMBER)) {
      lots.lastFrom = starts[this.at]!;
      lots.last = this.number();
      lots.sum += lots.last;
      lots.count++;
    }
    // A list begins with a month that has something, and ends with one.
    if (lots.firstMonth > 0 && (lots.count === 0 || lots.last === 0)) throw new RowFault();
    lots.to = starts[this.at]!;
    this.take(CLOSE);
  }

  private readStates(): void {
    this.take(OPEN);
    for (let order = 0; order < this.orders; order++) {
      this.released.put(order, this.number());
      this.todayStatic.put(order, this.number());
      this.todayAccelerated.put(order, this.number());
    }
    this.take(CLOSE);
  }

  private readDay(): void {
    const { day } = this;
    this.take(OPEN);
    day.points = this.number();
    day.cash = this.number();
    day.capped = this.number();
    day.rate = this.number();
    day.base = this.number();
    day.count = this.number();
    day.paid = this.number();
    this.shares = this.steps = 0;
    this.hasTeam = this.hasPeer = false;
    if (this.is(OPEN)) this.readBonuses();
    this.take(CLOSE);
  }

  private readBonuses(): void {
    this.take(OPEN);
    let shares = 0;
    while (this.is(NUMBER)) {
      this.shareGeneration.put(shares, this.number());
      this.shareRate.put(shares, this.number());
      this.shareBase.put(shares, this.number());
      this.shareCount.put(shares, this.number());
      this.shareEarned.put(shares, this.number());
      this.sharePaid.put(shares, this.number());
      shares++;
    }
    this.shares = shares;
    this.take(CLOSE);
    this.hasTeam = this.opens();
    if (this.hasTeam) this.readTeam();
    this.hasPeer = this.opens();
    if (!this.hasPeer) return;
    this.peer.rate = this.number();
    this.peer.base = this.number();
    this.peer.earned = this.number();
    this.peer.paid = this.number();
    this.take(CLOSE);
  }

  private readTeam(): void {
    this.teamEarned = this.number();
    this.teamPaid = this.number();
    let steps = 0;
    while (!this.is(CLOSE)) {
      if (this.is(TEXT)) this.at++;
      else this.zero();
      this.stepRate.put(steps, this.number());
      this.stepBase.put(steps, this.number());
      steps++;
    }
    this.steps = steps;
    this.take(CLOSE);
  }

  private is(kind: number): boolean {
    return this.at < this.tokens.count && this.tokens.kinds[this.at] === kind;
  }

  private take(kind: number): void {
    if (!this.is(kind)) throw new RowFault();
    this.at++;
  }

  /** True behind the bracket of a list, false behind the 0 that stands for none. */
  private opens(): boolean {
    const opens = this.is(OPEN);
    if (opens) this.at++;
    else this.zero();
    return opens;
  }

  private month(): number {
    const month = this.number();
    const { kinds, values } = this.tokens;
    if (month % 100 < 1 || month % 100 > 12 || month > 999_912) throw new RowFault();
    if (kinds[this.at] === NUMBER && values[this.at] === 0) throw new RowFault();
    return month;
  }

  private zero(): void {
    if (this.number() !== 0) throw new RowFault();
  }

  private number(): number {
    const value = this.tokens.values[this.at]!;
    if (!this.is(NUMBER) || value < 0) throw new RowFault();
    this.at++;
    return value;
  }
}

/** Amounts of a month and those after it: their sum, the last one, and where all stand, brackets included in `from` and `to`. */
class Lots {
  firstMonth = 0;
  count = 0;
  sum = 0;
  last = 0;
  from = 0;
  to = 0;
  lastFrom = 0;
}
