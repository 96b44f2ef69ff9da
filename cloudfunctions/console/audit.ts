import type { AuditView, consoleContract } from '../shared/contract/console';
import { addDays, businessDay, startOfDay } from '../shared/domain/time/businessDay';
import type { Handler } from '../shared/runtime/serve';
import { type AuditDoc, actsOf } from '../shared/store/audit';
import { operators } from '../shared/store/operators';

const perPage = 50;

/** What operators did, newest first. */
export const audit: Handler<typeof consoleContract.audit> = async (_context, { from, to, ...filter }) => {
  const found = await actsOf(
    {
      ...filter,
      from: from === undefined ? undefined : new Date(startOfDay(businessDay(from))),
      to: to === undefined ? undefined : new Date(startOfDay(addDays(businessDay(to), 1))),
    },
    perPage + 1,
  );
  const page = found.slice(0, perPage);
  const known = await operators.getMany([...new Set(page.map(({ by }) => by))], ['name']);
  const names = new Map(known.map(({ _id, name }) => [_id, name]));
  return {
    entries: page.map((act) => viewOf(act, names.get(act.by) ?? null)),
    next: found.length > perPage ? (page.at(-1)?.number ?? null) : null,
  };
};

function viewOf(act: AuditDoc, byName: string | null): AuditView {
  const { number, action, subject, by, at, reason, before, after, requestId, hash } = act;
  return {
    ...{ number, action, subject, by, byName, reason, before, after, requestId, hash },
    at: at.toISOString(),
  };
}
