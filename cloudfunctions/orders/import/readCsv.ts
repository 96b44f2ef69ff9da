import { CsvError, parse } from 'csv-parse/sync';
import type { BrokenRow, Table, TableRow } from '../../shared/domain/import/table';

/** With more broken quotes than this, the file is no CSV. */
const mostBroken = 10_000;

/**
 * Parses CSV strictly: a quote out of place, or a row with more or fewer cells than the heading, is a broken row with its
 * line, and spoils no other row. Lines are physical ones, so a quoted cell may span several. Blank lines are passed over.
 * @returns null when there is no heading, a column stands twice, or nearly everything is broken
 */
export function readCsv(text: string): Table | null {
  const bytes = Buffer.from(text);
  const rows: TableRow[] = [];
  const broken: BrokenRow[] = [];
  let place: Place | null = { byte: 0, line: 1 };
  while (place !== null) {
    const stop = parseUntilBroken(bytes, place, rows);
    if (stop) broken.push({ line: stop.line, code: stop.code, reason: stop.reason });
    if (broken.length > mostBroken) return null;
    place = stop && afterLine(bytes, stop);
  }
  return asTable(rows, broken);
}

interface Place {
  byte: number;
  line: number;
}

/** Appends rows up to the first with a broken quote; answers where that begins and why, or null at the end of the file. */
function parseUntilBroken(bytes: Buffer, from: Place, rows: TableRow[]): (Place & BrokenRow) | null {
  let place = passBlankLines(bytes, from);
  const onRecord = (cells: string[], { bytes: read }: { bytes: number }) => {
    rows.push({ line: place.line, cells });
    place = passBlankLines(bytes, advance(bytes, place, from.byte + read));
    return null;
  };
  try {
    parse(bytes.subarray(from.byte), {
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: onRecord,
    });
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ...place, ...(faults[error.code] ?? { code: 'NO_CSV', reason: error.message }) };
  }
}

const faults: Record<string, Pick<BrokenRow, 'code' | 'reason'>> = {
  CSV_QUOTE_NOT_CLOSED: { code: 'QUOTE_NOT_CLOSED', reason: 'opens a quote that is never closed' },
  CSV_INVALID_CLOSING_QUOTE: { code: 'TEXT_BEHIND_QUOTE', reason: 'has text behind a closing quote' },
  INVALID_OPENING_QUOTE: {
    code: 'QUOTE_INSIDE_CELL',
    reason: 'has a quote inside a cell that is not quoted',
  },
};

/** Rows as wide as the heading, the others among the broken ones. */
function asTable(rows: readonly TableRow[], broken: readonly BrokenRow[]): Table | null {
  const [heading, ...body] = rows;
  if (!heading || broken.some(({ line }) => line < heading.line)) return null;
  const columns = heading.cells.map((cell) => cell.trim());
  const named = columns.filter((column) => column !== '');
  if (new Set(named).size < named.length) return null;
  const uneven = body
    .filter(({ cells }) => cells.length !== columns.length)
    .map(
      ({ line, cells }): BrokenRow => ({
        line,
        code: 'WRONG_CELL_COUNT',
        reason: `has ${cells.length} cells, the heading has ${columns.length}`,
      }),
    );
  const even = body.filter(({ cells }) => cells.length === columns.length);
  return { columns, rows: even, broken: [...broken, ...uneven].sort((a, b) => a.line - b.line) };
}

/** csv-parse counts a line break inside quotes twice where it is CR LF, so lines are counted from the bytes. */
function advance(bytes: Buffer, { byte, line }: Place, to: number): Place {
  let lines = 0;
  for (let at = byte; at < to; at++) if (endsLine(bytes, at)) lines++;
  return { byte: to, line: line + lines };
}

function passBlankLines(bytes: Buffer, { byte, line }: Place): Place {
  let end = byte;
  while (bytes[end] === CR || bytes[end] === LF) end++;
  return advance(bytes, { byte, line }, end);
}

/** The beginning of the next line, or null at the end of the file. */
function afterLine(bytes: Buffer, { byte, line }: Place): Place | null {
  let end = byte;
  while (end < bytes.length && !endsLine(bytes, end)) end++;
  return end < bytes.length ? { byte: end + 1, line: line + 1 } : null;
}

const CR = 13;
const LF = 10;

/** A line ends at LF, at CR LF once, and at a CR alone. */
const endsLine = (bytes: Buffer, at: number): boolean =>
  bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF);
