import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';
import { texts } from '../../texts/texts';
import { grouped, percentOf } from './decimalText';

export type PlanGroup = keyof typeof texts.plans.groups;

/** How a value is written and read: rates stand in the plan as parts of one, and are shown in percent. */
export type FieldKind = 'text' | 'amount' | 'multiplier' | 'percent' | 'flag';

/** One parameter of a plan. */
export interface PlanField {
  /** The same in every version: rows of a list are known by their id, `tiers.junior.threshold`. */
  key: string;
  /** Where it stands in this plan, as faults name it: `tiers[0].threshold`. */
  at: string;
  /** The row of a list that it belongs to, `tiers.junior`; null outside of lists. */
  row: string | null;
  group: PlanGroup;
  label: string;
  kind: FieldKind;
  value: string | boolean;
}

/** Every parameter of a plan, in the order of the editor. */
export function fieldsOf(plan: Plan): PlanField[] {
  return [
    alone('about', 'name', 'text', plan.name),
    alone('about', 'id', 'text', plan.id),
    ...plan.tiers.flatMap((tier, place) =>
      inRow('tiers', `tiers.${tier.id}`, `tiers[${place}]`, tier.name, [
        ['name', 'text', tier.name],
        ['threshold', 'amount', tier.threshold],
        ['multiplier', 'multiplier', tier.multiplier],
      ]),
    ),
    alone('release', 'release.dailyRate', 'percent', plan.release.dailyRate),
    ...plan.share.flatMap(({ generation, rate }, place) =>
      inRow('share', `share.${generation}`, `share[${place}]`, texts.plans.generation(generation), [
        ['rate', 'percent', rate],
      ]),
    ),
    alone('team', 'team.enabled', 'flag', plan.team.enabled),
    ...plan.team.ranks.flatMap((rank, place) =>
      inRow('team', `team.ranks.${rank.id}`, `team.ranks[${place}]`, rank.name, [
        ['name', 'text', rank.name],
        ['volume', 'amount', rank.volume],
        ['rate', 'percent', rank.rate],
      ]),
    ),
    alone('team', 'peer.enabled', 'flag', plan.peer.enabled),
    alone('team', 'peer.rate', 'percent', plan.peer.rate),
    alone('payment', 'cashShare', 'percent', plan.cashShare),
    alone('payment', 'spending.maxPriceShare', 'percent', plan.spending.maxPriceShare),
    alone('payment', 'spending.yuanPerPoint', 'amount', plan.spending.yuanPerPoint),
    alone('payment', 'transfers.enabled', 'flag', plan.transfers.enabled),
    alone('payment', 'withdrawals.enabled', 'flag', plan.withdrawals.enabled),
    alone('earning', 'earning.purchaseRequired', 'flag', plan.earning.purchaseRequired),
    alone('earning', 'earning.headCountRewards', 'flag', plan.earning.headCountRewards),
  ];
}

/** A value as people read it. */
export function shownField({ kind, value }: Pick<PlanField, 'kind' | 'value'>): string {
  const words = texts.plans;
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (value === '') return words.unfilled;
  if (kind === 'amount') return words.shownAmount(grouped(value));
  if (kind === 'multiplier') return words.shownMultiplier(value);
  return kind === 'percent' ? words.shownPercent(percentOf(value)) : value;
}

/** The plan with another value in the field that stands at `at`; the parts around it are kept. */
export function withField(plan: Plan, at: string, value: string | boolean): Plan {
  return replaced(plan, at.split(/[.[\]]+/).filter(Boolean), value) as Plan;
}

function replaced(part: unknown, [key, ...further]: string[], value: string | boolean): unknown {
  if (key === undefined) return value;
  if (Array.isArray(part))
    return part.map((entry, place) => (String(place) === key ? replaced(entry, further, value) : entry));
  const fields = part as Record<string, unknown>;
  return { ...fields, [key]: replaced(fields[key], further, value) };
}

function alone(group: PlanGroup, key: string, kind: FieldKind, value: string | boolean): PlanField {
  return { key, at: key, row: null, group, label: texts.plans.fields[key] ?? key, kind, value };
}

function inRow(
  group: PlanGroup,
  row: string,
  at: string,
  name: string,
  parts: readonly (readonly [string, FieldKind, string])[],
): PlanField[] {
  return parts.map(([part, kind, value]) => ({
    key: `${row}.${part}`,
    at: `${at}.${part}`,
    row,
    group,
    label: texts.plans.ofRow(name, texts.plans.rowParts[part] ?? part),
    kind,
    value,
  }));
}
