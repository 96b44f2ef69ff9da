import type { AuditView } from '../../../../cloudfunctions/shared/contract/console';
import { type AuditFilter, audit } from '../../api/console';
import type { PageOf } from '../../csv/readAllPages';

/** The pages of a filter, for the list and for a file alike. */
export const readAudit =
  (filter: AuditFilter) =>
  async (before: number | undefined): Promise<PageOf<AuditView, number>> => {
    const { entries, next } = await audit(filter, before);
    return { rows: entries, next };
  };
