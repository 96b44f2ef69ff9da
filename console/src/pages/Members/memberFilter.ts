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

/** Reads an address; what it does not know in there counts as not said. */
export function filterOf(params: URLSearchParams): MemberFilter {
  const oneOf = <Value extends string>(values: readonly Value[], name: string): Value | null =>
    values.find((value) => value === params.get(name)) ?? null;
  return {
    q: params.get('q')?.trim() ?? '',
    by: oneOf(searchKinds, 'by'),
    status: oneOf(memberStatuses, 'status'),
    role: oneOf(memberRoles, 'role'),
  };
}

/** The filter as it stands in an address: what is not said is left out. */
export function paramsOf(filter: MemberFilter): URLSearchParams {
  const said = Object.entries(filter).filter(([, value]) => value !== null && value !== '');
  return new URLSearchParams(said as [string, string][]);
}

/** What is asked for. */
export function searchOf({ q, by, status, role }: MemberFilter): MemberSearch {
  const found = q === '' ? {} : by === null ? recogniseSearch(q) : searchAs(by, q);
  return { ...found, ...(status === null ? {} : { status }), ...(role === null ? {} : { role }) };
}
