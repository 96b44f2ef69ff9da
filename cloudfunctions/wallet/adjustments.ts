import type { AdjustmentView, walletContract } from '../shared/contract/wallet';
import type { Handler } from '../shared/runtime/serve';
import { type AdjustmentDoc, type AdjustmentPosition, adjustmentsOf } from '../shared/store/adjustments';
import { operators } from '../shared/store/operators';

const perPage = 50;

/** Points that operators added, removed or asked for, newest first. */
export const adjustments: Handler<typeof walletContract.adjustments> = async (
  _context,
  { cursor, ...filter },
) => {
  const found = await adjustmentsOf(filter, positionIn(cursor), perPage + 1);
  const page = found.slice(0, perPage);
  const names = await namesOf(page);
  const last = page.at(-1);
  return {
    adjustments: page.map((adjustment) => viewOf(adjustment, names)),
    next: found.length > perPage && last ? `${last.at.getTime()}:${last._id}` : null,
  };
};

/** `AT:ID`, as the contract has it. */
function positionIn(cursor: string | undefined): AdjustmentPosition | null {
  if (cursor === undefined) return null;
  const [, at, id] = /^(\d+):(.+)$/.exec(cursor) ?? [];
  return { at: Number(at), id: id! };
}

async function namesOf(page: readonly AdjustmentDoc[]): Promise<ReadonlyMap<string, string>> {
  const ids = page.flatMap(({ by, check }) => (check ? [by, check.by] : [by]));
  const known = await operators.getMany([...new Set(ids)], ['name']);
  return new Map(known.map(({ _id, name }) => [_id, name]));
}

function viewOf(adjustment: AdjustmentDoc, names: ReadonlyMap<string, string>): AdjustmentView {
  const { _id, member, amount, note, reason, by, at, state, check } = adjustment;
  const nameOf = (id: string) => names.get(id) ?? null;
  return {
    ...{ adjustment: _id, member, amount, note, reason, by, byName: nameOf(by), at: at.toISOString(), state },
    check: check && { ...check, byName: nameOf(check.by), at: check.at.toISOString() },
  };
}
