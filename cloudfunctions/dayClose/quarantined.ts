import type { dayCloseContract, QuarantineView } from '../shared/contract/dayClose';
import type { Handler } from '../shared/runtime/serve';
import { idsOfNumbers } from '../shared/store/members';
import { allQuarantined, type QuarantineDoc } from '../shared/store/quarantine';

const perPage = 100;

/** Everything that was set aside, by event id. */
export const quarantined: Handler<typeof dayCloseContract.quarantined> = async (_context, { cursor }) => {
  const found = await allQuarantined(cursor ?? null, perPage + 1);
  const page = found.slice(0, perPage);
  return {
    events: await quarantineViews(page),
    next: found.length > perPage ? (page.at(-1)?._id ?? null) : null,
  };
};

export async function quarantineViews(docs: readonly QuarantineDoc[]): Promise<QuarantineView[]> {
  const members = await idsOfNumbers(docs.map(({ number }) => number));
  return docs.map((doc) => ({
    event: doc._id,
    day: doc.day,
    member: members.get(doc.number) ?? null,
    order: doc.order,
    because: doc.because,
    by: doc.by,
    reason: doc.reason,
    at: doc.at.toISOString(),
    resting: doc.resting,
  }));
}
