import { useState } from 'react';

interface Cursors<Cursor> {
  /** Where the page begins; undefined for the first one. */
  cursor: Cursor | undefined;
  /** From 1. */
  page: number;
  next(cursor: Cursor): void;
  previous(): void;
}

/** Remembers where each page began, so that one can go back although cursors only lead forth. */
export function useCursors<Cursor>(): Cursors<Cursor> {
  const [cursors, setCursors] = useState<(Cursor | undefined)[]>([undefined]);
  return {
    cursor: cursors.at(-1),
    page: cursors.length,
    next: (cursor) => setCursors([...cursors, cursor]),
    previous: () => setCursors(cursors.length === 1 ? cursors : cursors.slice(0, -1)),
  };
}
