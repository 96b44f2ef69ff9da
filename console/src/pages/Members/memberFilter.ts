import type { MemberRole, MemberSearch, MemberStatus } from '../../api/members';
import { texts } from '../../texts/texts';
import { recogniseSearch, type SearchKind, searchAs } from './recogniseSearch';

/** What the list is narrowed to, as it stands in the address. */
export interface MemberFilter {
  /** As it was typed. */
  q: string;
  /** Null: as the text is recognised. */
  by: SearchKind | null;
  status: MemberStatus | null;
  role: MemberRole | null;
}

export const memberStatuses = Object.keys(texts.members.statuses) as MemberStatus[];
export const memberRoles = Object.keys(texts.members.roles) as MemberRole[];
export const searchKinds = Object.keys(texts.members.searchKinds) as SearchKind[];

/** What goes with an address and is not shown in it: the search that is personal, as the tab's own history keeps it. */
export interface SearchedFor {
  q: string;
  by: SearchKind | null;
}

/**
 * Reads an address; what it does not know in there counts as not said.
 * @param searched what goes with the address
 */
export function filterOf(params: URLSearchParams, searched: SearchedFor | null = null): MemberFilter {
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | null =>
    values.find((value) => value === params.get(name)) ?? null;
  return {
    q: searched?.q ?? params.get('q')?.trim() ?? '',
    by: searched?.by ?? oneOf(searchKinds, 'by'),
    status: oneOf(memberStatuses, 'status'),
    role: oneOf(memberRoles, 'role'),
  };
}

/** A phone, or its end, that somebody searches: it stands in no address and is kept under no name. */
export const isPersonal = ({ q, by }: Pick<MemberFilter, 'q' | 'by'>): boolean => {
  const read = q === '' ? null : (by ?? recogniseSearch(q).by);
  return read === 'phone' || read === 'phoneEnd';
};

/** The filter as it stands in an address: what is not said is left out, and so is what is personal. */
export function paramsOf(filter: MemberFilter): URLSearchParams {
  const shown = isPersonal(filter) ? { ...filter, q: '', by: null } : filter;
  const said = Object.entries(shown).filter(([, value]) => value !== null && value !== '');
  return new URLSearchParams(said as [string, string][]);
}

/** What goes with the filter's address. */
export const searchedFor = (filter: MemberFilter): SearchedFor | null =>
  isPersonal(filter) ? { q: filter.q, by: filter.by } : null;

/** What is asked for. */
export function searchOf({ q, by, status, role }: MemberFilter): MemberSearch {
  const found = q === '' ? {} : by === null ? recogniseSearch(q) : searchAs(by, q);
  return { ...found, ...(status === null ? {} : { status }), ...(role === null ? {} : { role }) };
}
