import { useSyncExternalStore } from 'react';
import { useMyself } from '../../session/myself';

/** A filter that was given a name; `params` as in an address. */
export interface SavedFilter {
  name: string;
  params: string;
}

interface SavedFilters {
  saved: readonly SavedFilter[];
  /** In place of one of the same name. */
  add(filter: SavedFilter): void;
  remove(name: string): void;
}

const listeners = new Set<() => void>();

/** An operator's own named filters of a table, as every tab of this browser sees them. */
export function useSavedFilters(table: string): SavedFilters {
  const place = `console.savedFilters.${table}.${useMyself().id}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(place));
  /** Changes what stands there by now: another tab may have added to it. */
  const change = (filters: (kept: SavedFilter[]) => SavedFilter[]) => {
    try {
      localStorage.setItem(place, JSON.stringify(filters(read(localStorage.getItem(place)))));
    } catch {
      // The browser keeps nothing.
    }
    for (const notify of listeners) notify();
  };
  return {
    saved: read(text),
    add: (filter) => change((kept) => [...kept.filter(({ name }) => name !== filter.name), filter]),
    remove: (gone) => change((kept) => kept.filter(({ name }) => name !== gone)),
  };
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  addEventListener('storage', notify);
  return () => {
    listeners.delete(notify);
    removeEventListener('storage', notify);
  };
}

/** A build before or after this one may have kept something else. */
function read(text: string | null): SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isSavedFilter) : [];
  } catch {
    return [];
  }
}

function isSavedFilter(kept: unknown): kept is SavedFilter {
  if (typeof kept !== 'object' || kept === null) return false;
  const { name, params } = kept as Partial<SavedFilter>;
  return typeof name === 'string' && typeof params === 'string';
}
