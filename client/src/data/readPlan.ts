/** What members are told of a plan; amounts and rates stay the decimal texts that the plan holds. */
export interface PlanRules {
  version: number;
  effectiveFrom: string;
  tiers: { id: string; name: string; threshold: string; multiplier: string }[];
  dailyRate: string;
  share: { generation: number; rate: string }[];
}

/** Reads the members' part out of a plan as it came over the wire. Throws when the plan has another shape. */
export function readPlan(plan: unknown, version: number, effectiveFrom: string): PlanRules {
  const { tiers, release, share } = record(plan);
  return {
    version,
    effectiveFrom,
    tiers: list(tiers).map((tier) => ({
      id: text(tier.id),
      name: text(tier.name),
      threshold: text(tier.threshold),
      multiplier: text(tier.multiplier),
    })),
    dailyRate: text(record(release).dailyRate),
    share: list(share).map(({ generation, rate }) => ({ generation: Number(generation), rate: text(rate) })),
  };
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('the plan has another shape');
  return value as Record<string, unknown>;
}

function list(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) throw new TypeError('the plan has another shape');
  return value.map(record);
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('the plan has another shape');
  return value;
}
