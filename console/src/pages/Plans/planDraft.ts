import { useEffect, useState } from 'react';
import { z } from 'zod';
import type { Plan } from '../../../../cloudfunctions/shared/domain/plan/plan';

const row = { id: z.string(), name: z.string() };

/** As far as a plan has to be one to be edited: its figures may be anything that was typed so far. */
const editablePlan = z.object({
  ...row,
  tiers: z.array(z.object({ ...row, threshold: z.string(), multiplier: z.string() })),
  release: z.object({ dailyRate: z.string() }),
  share: z.array(z.object({ generation: z.int(), rate: z.string() })),
  team: z.object({
    enabled: z.boolean(),
    ranks: z.array(z.object({ ...row, volume: z.string(), rate: z.string() })),
  }),
  peer: z.object({ enabled: z.boolean(), rate: z.string() }),
  cashShare: z.string(),
  spending: z.object({ maxPriceShare: z.string(), yuanPerPoint: z.string() }),
  transfers: z.object({ enabled: z.boolean() }),
  withdrawals: z.object({ enabled: z.boolean() }),
  earning: z.object({ purchaseRequired: z.boolean(), headCountRewards: z.boolean() }),
}) satisfies z.ZodType<Plan>;

const draftSchema = z.object({
  /** The version that it was made to follow; null: there was none. */
  base: z.int().nullable(),
  plan: editablePlan,
  effectiveFrom: z.string(),
  /** What was acknowledged, by code: the finding's reason as it was then, so that another one has to be read again. */
  acknowledged: z.record(z.string(), z.string()),
  reason: z.string(),
  legalReference: z.string(),
  savedAt: z.number(),
});

/** What an operator prepares; it lives in this browser until it is published. */
export type PlanDraft = z.infer<typeof draftSchema>;

export interface DraftKept {
  draft: PlanDraft | null;
  /** False: the browser keeps nothing, and the draft goes with the page. */
  isSaved: boolean;
  keep(draft: Omit<PlanDraft, 'savedAt'>): void;
  discard(): void;
}

/** The draft of an operator, kept with every change; who may publish no more finds none. */
export function usePlanDraft(operator: string, isEditor: boolean): DraftKept {
  const stored = `console.planDraft.${operator}`;
  const [draft, setDraft] = useState(() => read(stored));
  const [isSaved, setSaved] = useState(true);
  // One draft for all tabs: what another one wrote or discarded holds here too, and is not written over.
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => key === stored && setDraft(read(stored));
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [stored]);
  return {
    draft: isEditor ? draft : null,
    isSaved,
    keep: (next) => {
      const kept = { ...next, savedAt: Date.now() };
      setDraft(kept);
      setSaved(save(stored, kept));
    },
    discard: () => {
      localStorage.removeItem(stored);
      setDraft(null);
    },
  };
}

function save(stored: string, draft: PlanDraft): boolean {
  try {
    localStorage.setItem(stored, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** A build before or after this one may have kept something else. */
function read(stored: string): PlanDraft | null {
  try {
    return draftSchema.parse(JSON.parse(localStorage.getItem(stored) ?? 'null'));
  } catch {
    return null;
  }
}
