import type { AuditView, consoleContract } from '../shared/contract/console';
import { addDays, businessDay, startOfDay } from '../shared/domain/time/businessDay';
import type { Handler } from '../shared/runtime/serve';
import { type AuditDoc, actsOf } from '../shared/store/audit';

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
  return {
    entries: page.map(viewOf),
    next: found.length > perPage ? (page.at(-1)?.number ?? null) : null,
  };
};

const viewOf = ({
  _id,
  at,
  asked: _asked,
  answer: _answer,
  previous: _previous,
  ...act
}: AuditDoc): AuditView => ({
  ...act,
  at: at.toISOString(),
});
