import { isRealDate } from './businessDay';

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads `2026-11-01T10:00:00+08:00` as milliseconds since 1970. The offset is required, and the date must exist (V8 alone
 * reads February 30 as March 2). Digits below the millisecond stay as a fraction, so that instants sort as written down to
 * the microsecond. Null when the text is no instant.
 */
export function parseInstant(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const parts = INSTANT.exec(text);
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const offset = offsetMinutes(parts);
  if (!isRealDate(year!, month!, day!) || hour! > 23 || minute! > 59 || second! > 59 || offset === null)
    return null;
  const date = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  const time = ((hour! * 60 + minute! - offset) * 60 + second!) * 1000;
  return date + time + Number(`0.${parts[7] ?? 0}`) * 1000;
}

/** Minutes east of Greenwich; null when hours or minutes are impossible. */
function offsetMinutes(parts: RegExpExecArray): number | null {
  if (parts[8] === 'Z') return 0;
  const hours = Number(parts[10]);
  const minutes = Number(parts[11]);
  if (hours > 23 || minutes > 59) return null;
  return (parts[9] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
