import type { FaultCode } from './faultCode';

export type ExportFile = 'members' | 'orders';

/** Why a row cannot be taken: where it stands, what is the matter, and the reason in English for commands and logs. */
export interface Fault {
  file: ExportFile;
  /** The physical line on which the row begins; the heading is line 1. */
  line: number;
  /** The column at fault, or null where the whole row is. */
  field: string | null;
  code: FaultCode;
  reason: string;
  /** The other line, or whom or what it is about, where that is no phone. */
  about?: string;
}

/** A row while it is judged: it is taken when no fault was found in the end. */
export interface Judged {
  line: number;
  faults: RowFault[];
}

export type RowFault = Pick<Fault, 'field' | 'code' | 'reason' | 'about'>;

export const blame = (row: Judged, field: string, code: FaultCode, reason: string, about?: string): void => {
  row.faults.push({ field, code, reason, ...(about !== undefined && { about }) });
};

export const isGood = (row: Judged): boolean => row.faults.length === 0;

/** A text from a file as a reason quotes it: short, on one line. */
export function quoted(text: string): string {
  // A phone that slipped into another column: reasons are kept.
  const safe = text.replace(/(?<!\d)1\d{10}(?!\d)/g, (phone) => `${phone.slice(0, 3)}********`);
  return JSON.stringify(safe.length > 40 ? `${safe.slice(0, 40)}...` : safe);
}
