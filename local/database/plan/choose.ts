import type { Database as LmdbDatabase } from 'lmdb';
import type { Collection } from '../storage/collection';
import { isGeographic } from '../storage/indexKeys';
import type { Snapshot } from '../storage/store';
import type { QueryBounds } from './bounds';
import { type KeyRange, type Narrowing, narrow } from './ranges';

export type SortSpec = [field: string, direction: 1 | -1][];

/** How to find a query's candidates. */
export interface Plan {
  /** Index entries to walk; undefined walks the collection itself, in order of insertion. */
  entries?: LmdbDatabase<number, Buffer>;
  ranges: KeyRange[];
  reverse: boolean;
  /** Candidates come in the order of the sort. */
  sorted: boolean;
  /** Documents equal in the sort come in order of insertion too. */
  tiesInOrder: boolean;
  /** The same document may come more than once. */
  repeats: boolean;
  /** Every candidate matches: the query has nothing to add. */
  exact: boolean;
}

interface Candidate extends Plan {
  narrowing: Narrowing;
  unique: boolean;
  fieldCount: number;
}

/** Few enough candidates to take and sort without looking for anything better. */
const FEW = 200;

/** Candidates are counted up to here; beyond, all indexes look the same. */
const PROBE = 5000;

const NATURAL: Plan = {
  ranges: [],
  reverse: false,
  sorted: false,
  tiesInOrder: true,
  repeats: false,
  exact: false,
};

/**
 * Takes the index that narrows the query most. Where the result is to be sorted and cut short, an index
 * that has the order already wins over one that leaves many documents to sort.
 */
export function choosePlan(
  collection: Collection,
  bounds: QueryBounds,
  sort: SortSpec,
  limited: boolean,
  snapshot: Snapshot,
): Plan {
  const candidates = indexesOf(collection).map((index) => candidate(index, bounds, sort));
  const narrowing = candidates.filter(({ narrowing: n }) => n.equalFields > 0 || n.hasRange);
  const single = narrowing.find(
    ({ unique, narrowing: n, fieldCount }) => unique && n.equalFields === fieldCount,
  );
  if (single) return single;
  const [only, other] = narrowing;
  if (only && !other && (only.sorted || sort.length === 0)) return only;
  // Counting a few of each tells at once which one leaves few, if one does.
  const [least] = countEach(narrowing, FEW, snapshot);
  if (least && least.count < FEW) return least.plan;
  const counted = countEach(narrowing, PROBE, snapshot);
  const best = counted[0];
  if (best && sort.length === 0) return best.plan;
  const sortedToo = counted.find(({ plan }) => plan.sorted)?.plan;
  if (sortedToo) return sortedToo;
  const inOrder = limited ? candidates.find((plan) => plan.sorted) : undefined;
  if (best && (best.count < PROBE || !inOrder)) return best.plan;
  return (
    inOrder ?? { ...NATURAL, sorted: sort.length === 0, exact: bounds.complete && bounds.fields.size === 0 }
  );
}

interface IndexView {
  keys: { name: string; direction: number }[];
  entries: LmdbDatabase<number, Buffer>;
  unique: boolean;
  multikey: boolean;
  cut: boolean;
}

function indexesOf(collection: Collection): IndexView[] {
  const secondary = collection.indexes
    .filter(({ declaration }) => !isGeographic(declaration))
    .map(({ declaration, entries, multikey, cut }) => ({
      keys: declaration.keys.map(({ name, direction }) => ({ name, direction: Number(direction) })),
      entries,
      unique: declaration.unique === true,
      multikey,
      cut,
    }));
  const byId = { keys: [{ name: '_id', direction: 1 }], entries: collection.ids, unique: true };
  return [{ ...byId, multikey: false, cut: false }, ...secondary];
}

function candidate(index: IndexView, bounds: QueryBounds, sort: SortSpec): Candidate {
  const narrowing = narrow(index.keys, bounds.fields, index.multikey);
  const ordered = index.multikey || index.cut ? undefined : orderOf(index.keys, bounds, narrowing, sort);
  const used = narrowing.equalFields + Number(narrowing.hasRange);
  return {
    narrowing,
    unique: index.unique,
    fieldCount: index.keys.length,
    entries: index.entries,
    ranges: narrowing.ranges,
    reverse: ordered?.reverse ?? false,
    sorted: ordered !== undefined && sort.length > 0,
    tiesInOrder: ordered?.whole === true && !ordered.reverse,
    repeats: index.multikey,
    exact: bounds.complete && !index.multikey && !index.cut && used === bounds.fields.size,
  };
}

/** Whether walking the index gives the sort: fields fixed to one value may be passed over, the others follow in turn. */
function orderOf(
  keys: IndexView['keys'],
  { fields }: QueryBounds,
  { equalFields }: Narrowing,
  sort: SortSpec,
): { reverse: boolean; whole: boolean } | undefined {
  const isFixed = (name: string): boolean => fields.get(name)?.equal?.length === 1;
  const isPassable = (at: number): boolean => at < equalFields && isFixed(keys[at]!.name);
  let at = 0;
  let reverse: boolean | undefined;
  for (const [name, direction] of sort) {
    while (at < keys.length && keys[at]!.name !== name && isPassable(at)) at++;
    if (at < keys.length && keys[at]!.name === name) {
      const backwards = keys[at]!.direction !== direction;
      if (isPassable(at)) {
        at++;
        continue;
      }
      if (reverse !== undefined && reverse !== backwards) return undefined;
      reverse = backwards;
      at++;
    } else if (!isFixed(name)) {
      return undefined;
    }
  }
  while (at < keys.length && isPassable(at)) at++;
  return { reverse: reverse ?? false, whole: at === keys.length };
}

/** Plans with their number of candidates, counted up to `most`; the least first, and of equals the strongest. */
function countEach(
  plans: Candidate[],
  most: number,
  snapshot: Snapshot,
): { plan: Candidate; count: number }[] {
  return plans
    .map((plan) => ({ plan, count: countUpTo(most, plan, snapshot) }))
    .sort((a, b) => a.count - b.count || strength(b.plan) - strength(a.plan));
}

function countUpTo(most: number, { entries, ranges }: Plan, snapshot: Snapshot): number {
  let count = 0;
  for (const { start, end } of ranges) {
    if (count >= most) break;
    count += entries!.getCount({ start, end, limit: most - count, transaction: snapshot });
  }
  return count;
}

function strength({ narrowing: { equalFields, hasRange }, sorted }: Candidate): number {
  return equalFields * 4 + Number(hasRange) * 2 + Number(sorted);
}
