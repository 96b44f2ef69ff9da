import { InputFault } from '../money/inputFault';
import { quoted, readKey, readList, readObject, readText } from '../plan/fields';
import { type BusinessDay, isRealDay } from '../time/businessDay';
import { type History, type HistoryDay, historyLists } from './history';

/**
 * Reads a history from parsed JSON. Throws InputFault that names the first field at fault; what only the whole can show, such
 * as an order of nobody, is found when it is laid out.
 */
export function readHistory(input: unknown): History {
  const source = readObject(input, 'history');
  const from = readDay(readKey(source, 'from'), 'from');
  const to = readDay(readKey(source, 'to'), 'to');
  if (to < from) throw new InputFault('to', `is before from: ${to}`);
  const days = readList(readKey(source, 'days'), 'days').map((day, at) => readHistoryDay(day, `days[${at}]`));
  return { from, to, days };
}

function readHistoryDay(value: unknown, field: string): HistoryDay {
  const source = readObject(value, field);
  const day: Record<string, unknown> = { day: readDay(readKey(source, 'day'), `${field}.day`) };
  for (const name of historyLists) {
    const rows = readKey(source, name);
    if (rows === undefined) continue;
    day[name] = readList(rows, `${field}.${name}`).map((row, at) =>
      readRow(row, name, `${field}.${name}[${at}]`),
    );
  }
  return day as unknown as HistoryDay;
}

/** What each place of a row holds; in brackets, what may be left out. */
const places: Record<(typeof historyLists)[number], string> = {
  registered: 'number inviter',
  moved: 'number inviter number',
  frozen: 'number flag number',
  paid: 'number text amount number [number] [number]',
  refunded: 'text amount',
};

const largestMember = 10_000_000;

function readRow(value: unknown, name: (typeof historyLists)[number], field: string): unknown[] {
  const row = readList(value, field);
  const kinds = places[name].split(' ');
  if (row.length > kinds.length) throw new InputFault(field, `has more than ${kinds.length} places`);
  kinds.forEach((kind, at) => {
    if (kind.startsWith('[') && row[at] === undefined) return;
    readPlace(row[at], kind.replace(/[[\]]/g, ''), `${field}[${at}]`);
  });
  // Members are places in an array: a wild number would ask for all the memory there is.
  if (name !== 'refunded' && (row[0] as number) > largestMember)
    throw new InputFault(`${field}[0]`, `is above ${largestMember}`);
  return row;
}

function readPlace(value: unknown, kind: string, field: string): void {
  if (kind === 'text') {
    readText(value, field);
    return;
  }
  if (value === undefined) throw new InputFault(field, 'is missing');
  const least = { inviter: -1, amount: 1 }[kind] ?? 0;
  const isGood = typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
  if (!isGood || (kind === 'flag' && value > 1))
    throw new InputFault(field, `must be ${kind === 'flag' ? '0 or 1' : `a whole number from ${least}`}`);
}

function readDay(value: unknown, field: string): BusinessDay {
  const text = readText(value, field);
  if (!isRealDay(text)) throw new InputFault(field, `is an impossible date: ${quoted(text)}`);
  return text;
}
