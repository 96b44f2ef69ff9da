import { useState } from 'react';

/** A filter that was given a name; `params` as in an address. */
export interface SavedFilter {
  name: string;
  params: string;
}

const STORED = 'console.savedFilters.members';

/** The named filters of this browser, and a way to keep others in their place. */
export function useSavedFilters(): [SavedFilter[], (filters: SavedFilter[]) => void] {
  const [filters, setFilters] = useState(stored);
  const keep = (next: SavedFilter[]) => {
    localStorage.setItem(STORED, JSON.stringify(next));
    setFilters(next);
  };
  return [filters, keep];
}

/** A build before or after this one may have kept something else. */
function stored(): SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
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
