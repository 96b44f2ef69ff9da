import { Collection } from './collection';
import { membersPerPage, slotOf } from './members';

/**
 * `releases`: the pages of a day (day-close.md). `_id` is `DATE:ATTEMPT:PAGE`. A row is one positional JSON string by slot
 * (its layout: domain/dayClose/rowText.ts), so that one member's row is read by projection.
 */
export interface PageDoc {
  _id: string;
  date: string;
  attempt: number;
  page: number;
  /** Layout of the rows: `rowFormat` (domain/dayClose/rowText.ts). */
  format: number;
  /** The plan version in force on that day. */
  planVersion: number;
  count: number;
  released: number;
  capped: number;
  /** SHA-256 over the page's rows. */
  digest: string;
  rows: Record<string, string>;
}

/** Orders of a row that would make its page too large: `_id` is `DATE:ATTEMPT:PAGE:SLOT:PART`. */
export interface RowPartDoc {
  _id: string;
  date: string;
  attempt: number;
  orders: string;
}

export const releases = new Collection<PageDoc>('releases');
export const rowParts = new Collection<RowPartDoc>('rowParts');

export const pageId = (date: string, attempt: number, page: number): string => `${date}:${attempt}:${page}`;

/** The field of its page in which a member's row stands, to be read by projection. */
export const rowField = (number: number): string => `rows.${slotOf(number)}`;

export const numberAt = (page: number, slot: number): number => page * membersPerPage + slot;

export const rowPartId = (date: string, attempt: number, page: number, slot: number, part: number): string =>
  `${pageId(date, attempt, page)}:${slot}:${part}`;
