import type { AuditFilter } from '../../api/console';

const names = ['subject', 'by', 'action', 'from', 'to'] as const;

/** Reads an address: what is not said there is not narrowed. */
export function auditFilterOf(params: URLSearchParams): AuditFilter {
  const said = names.map((name) => [name, params.get(name)?.trim() ?? ''] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== ''));
}

/** The filter as it stands in an address. */
export function auditParamsOf(filter: AuditFilter): URLSearchParams {
  const said = names.map((name) => [name, filter[name] ?? ''] as [string, string]);
  return new URLSearchParams(said.filter(([, value]) => value !== ''));
}
