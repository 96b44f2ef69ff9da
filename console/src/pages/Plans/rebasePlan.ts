import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { isSameDecimal } from './decimalText';

/**
 * A draft made from `base`, as if it had been made from `onto`: what the draft changed is kept, everything else is as in
 * `onto`. Rows of a list are known by their ids; one that the draft took away stays away.
 */
export function rebasePlan(draft: Plan, base: Plan, onto: Plan): Plan {
  const rebased = merged(draft, base, onto) as Plan;
  return {
    ...rebased,
    tiers: rows(draft.tiers, base.tiers, onto.tiers, ({ id }) => id).sort(
      rising(({ threshold }) => threshold),
    ),
    share: rows(draft.share, base.share, onto.share, ({ generation }) => `${generation}`).sort(
      (a, b) => a.generation - b.generation,
    ),
    team: {
      ...rebased.team,
      ranks: rows(draft.team.ranks, base.team.ranks, onto.team.ranks, ({ id }) => id).sort(
        rising(({ volume }) => volume),
      ),
    },
  };
}

/** Field by field; lists are left as they are in `onto`. */
function merged(draft: unknown, base: unknown, onto: unknown): unknown {
  if (Array.isArray(onto)) return onto;
  if (isFields(draft) && isFields(base) && isFields(onto))
    return Object.fromEntries(
      Object.keys(onto).map((key) => [key, merged(draft[key], base[key], onto[key])]),
    );
  const isKept =
    typeof draft === 'string' && typeof base === 'string' ? isSameDecimal(draft, base) : draft === base;
  return isKept ? onto : draft;
}

function rows<Row>(draft: Row[], base: Row[], onto: Row[], keyOf: (row: Row) => string): Row[] {
  const [mine, past, theirs] = [draft, base, onto].map(
    (list) => new Map(list.map((row) => [keyOf(row), row])),
  );
  const kept = onto.filter((row) => mine?.has(keyOf(row)) || !past?.has(keyOf(row)));
  const added = draft.filter((row) => !past?.has(keyOf(row)) && !theirs?.has(keyOf(row)));
  return [
    ...kept.map((row) => merged(mine?.get(keyOf(row)) ?? row, past?.get(keyOf(row)) ?? row, row) as Row),
    ...added,
  ];
}

/** For the order alone, which no figure is taken from; one that is no number yet stays where it is. */
function rising<Row>(figureOf: (row: Row) => string): (a: Row, b: Row) => number {
  return (a, b) => Number(figureOf(a)) - Number(figureOf(b)) || 0;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
