import { drawKey } from '../api/drawKey';
import { queryClient } from '../api/queryClient';

/** A page of a list, and where the next one begins; null at the end. */
export interface PageOf<Row, Cursor> {
  rows: readonly Row[];
  next: Cursor | null;
}

/**
 * Everything of a list, page by page. An answer that is lost is asked for again, as of any list.
 * @param tell how many rows are read
 * @returns null where it was stopped before the end
 */
export async function readAllPages<Row, Cursor>(
  read: (cursor: Cursor | undefined) => Promise<PageOf<Row, Cursor>>,
  tell: (count: number) => void,
  signal: AbortSignal,
): Promise<Row[] | null> {
  const all: Row[] = [];
  for (let cursor: Cursor | undefined; !signal.aborted; ) {
    const at = cursor;
    // Nothing of it is kept: a list may have changed by the next time.
    const { rows, next } = await queryClient.fetchQuery({
      queryKey: ['export', drawKey()],
      queryFn: () => read(at),
      gcTime: 0,
    });
    all.push(...rows);
    tell(all.length);
    if (next === null) return signal.aborted ? null : all;
    cursor = next;
  }
  return null;
}
