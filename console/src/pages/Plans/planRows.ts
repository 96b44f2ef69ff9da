import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { texts } from '../../texts/texts';

/** A new row's figures are left to be typed; its id is one that neither this plan nor the one before has. */
export function addTier(plan: Plan, before: Plan | null): Plan {
  const id = freeId('tier', [...plan.tiers, ...(before?.tiers ?? [])]);
  const multiplier = plan.tiers.at(-1)?.multiplier ?? '';
  return { ...plan, tiers: [...plan.tiers, { id, name: texts.plans.newTier, threshold: '', multiplier }] };
}

export function addRank(plan: Plan, before: Plan | null): Plan {
  const id = freeId('rank', [...plan.team.ranks, ...(before?.team.ranks ?? [])]);
  const rank = { id, name: texts.plans.newRank, volume: '', rate: '' };
  return { ...plan, team: { ...plan.team, ranks: [...plan.team.ranks, rank] } };
}

export function addGeneration(plan: Plan): Plan {
  return { ...plan, share: [...plan.share, { generation: nextGeneration(plan), rate: '' }] };
}

/** The first generation that has no rate yet. */
export function nextGeneration({ share }: Plan): number {
  const named = new Set(share.map(({ generation }) => generation));
  let next = 1;
  while (named.has(next)) next += 1;
  return next;
}

/** The plan without a row, `tiers.junior`. */
export function withoutRow(plan: Plan, row: string): Plan {
  return {
    ...plan,
    tiers: plan.tiers.filter(({ id }) => row !== `tiers.${id}`),
    share: plan.share.filter(({ generation }) => row !== `share.${generation}`),
    team: { ...plan.team, ranks: plan.team.ranks.filter(({ id }) => row !== `team.ranks.${id}`) },
  };
}

/** The plan with a row that the plan before had, in the place that it had there. */
export function withRowOf(plan: Plan, before: Plan, row: string): Plan {
  return {
    ...plan,
    tiers: restored(plan.tiers, before.tiers, ({ id }) => row === `tiers.${id}`),
    share: restored(plan.share, before.share, ({ generation }) => row === `share.${generation}`),
    team: {
      ...plan.team,
      ranks: restored(plan.team.ranks, before.team.ranks, ({ id }) => row === `team.ranks.${id}`),
    },
  };
}

function restored<Row>(now: Row[], before: Row[], isMeant: (row: Row) => boolean): Row[] {
  const place = before.findIndex(isMeant);
  const row = before[place];
  return row === undefined ? now : [...now.slice(0, place), row, ...now.slice(place)];
}

function freeId(kind: string, taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  while (ids.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
