import type { ShownRank } from '../domain/points/rankProgress';
import type { MaskedMember } from './referral';

/** Every amount is an integer in 0.01, every rate an integer in 0.0001. */
export type LineKind = 'static' | `share${number}` | 'team' | 'peer';

/** One part of a day's release and the arithmetic behind it (product.md B6): floor(rate x base) = earned, of which `paid`. */
export interface LineView {
  kind: LineKind;
  paid: number;
  earned: number;
  /** Null for team, which has one rate difference per step. */
  rate: number | null;
  base: number;
  /** Orders (static) or invitees that released something (share). */
  count: number | null;
  /** Team and peer only: the member's own rank on that day. */
  rank?: ShownRank;
  /** Team only: what arrived with which best rank below, and the difference of rates that it earned. */
  steps?: { below: ShownRank | null; rateDifference: number; base: number }[];
}

/** What was earned and not paid, because the member's own pools were empty (settlement.md 6). */
export interface CappedView {
  kind: 'capped';
  /** The sum over all lines of what was earned less what was paid. */
  capped: number;
  /** The lines that were not paid in full, in the order of payment. */
  lines: Pick<LineView, 'kind' | 'earned' | 'paid'>[];
}

/** What one order released of its own on a day: the smaller of floor(rate x amount) and what its pool still held. */
export interface OrderReleaseView {
  /** `SOURCE:NUMBER`. */
  order: string;
  /** After refunds. */
  amount: number;
  paidAt: string;
  released: number;
}

/** One line of one day with everything behind it. */
export interface ExplanationView {
  date: string;
  line: LineView | CappedView;
  /** Of the static line: the orders that it came from, first paid first; of other lines none. */
  orders: OrderReleaseView[];
  planVersion: number;
  /** How the whole day was credited. */
  split: { points: number; cash: number };
}

/** An invitee who released something on a day. `contributed`: floor(rate x released), of which the line is floored once in all. */
export interface InviteeBehind extends MaskedMember {
  released: number;
  contributed: number;
}

/** A page of the invitees behind a share line, whose own figures stand beside them. */
export interface InviteesBehindView<Invitee extends InviteeBehind = InviteeBehind> {
  date: string;
  generation: 1 | 2;
  rate: number;
  /**
   * What all invitees behind the line released, and how many they were. All pages add up to it, unless an operator has moved
   * one of them twice since: of former inviters only the last one is on record, and then somebody is missing from the list.
   */
  base: number;
  count: number;
  invitees: Invitee[];
  /** Null at the end. A page may be short, or empty, and others follow it. */
  next: string | null;
}
