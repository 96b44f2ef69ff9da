import type { ClosePhase, CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';

export type StepName = 'folding' | 'writing' | 'verifying' | 'publishing';

/** One part of the way from a sealed day to a published one. */
export interface Step {
  name: StepName;
  state: 'waiting' | 'active' | 'done' | 'failed';
  /** Share of the whole way, by how long it took the last time; all of them add up to 1. */
  weight: number;
  /** How much of it is done, 0 to 100; null where nobody can tell. */
  percent: number | null;
  /** How long it took; null while it has not ended. */
  ms: number | null;
}

type Seen = Pick<CloseView, 'phase' | 'failedIn' | 'done' | 'of' | 'spentMs'>;

const names: StepName[] = ['folding', 'writing', 'verifying', 'publishing'];
/** Publishing is one write: it has no time of its own, but it has to be seen. */
const publishingWeight = 0.1;
const phasesBefore: Partial<Record<ClosePhase, number>> = {
  folding: 0,
  writing: 1,
  verifying: 2,
  published: 4,
};

/** The steps of a close, each as long as it took in the close before it, or alike where there is none. */
export function phaseSteps(close: Seen, before: Pick<CloseView, 'spentMs'> | null): Step[] {
  const place = close.phase === 'failed' ? placeOfFailure(close) : (phasesBefore[close.phase] ?? -1);
  const weights = weightsBy(before?.spentMs ?? close.spentMs);
  return names.map((name, index) => {
    const isHere = index === place;
    const state =
      index < place ? 'done' : !isHere ? 'waiting' : close.phase === 'failed' ? 'failed' : 'active';
    const percent = isHere && close.of > 0 ? Math.floor((100 * close.done) / close.of) : null;
    return {
      name,
      state,
      weight: weights[index]!,
      percent,
      ms: state === 'done' ? spentOn(name, close.spentMs) : null,
    };
  });
}

/** Old records do not name the phase in which they failed, but their times tell how far they came. */
function placeOfFailure({ failedIn, spentMs }: Seen): number {
  if (failedIn !== null) return phasesBefore[failedIn] ?? 0;
  const begun = names.filter((name) => (spentOn(name, spentMs) ?? 0) > 0);
  return Math.max(0, names.indexOf(begun.at(-1) ?? 'folding'));
}

function weightsBy(spentMs: CloseView['spentMs']): number[] {
  const times = names.slice(0, 3).map((name) => spentOn(name, spentMs) ?? 0);
  const all = times.reduce((sum, ms) => sum + ms, 0);
  // Nothing is so short that it cannot be seen.
  const shares = times.map((ms) => (all === 0 ? 1 / 3 : 0.1 + (0.7 * ms) / all));
  return [...shares.map((share) => share * (1 - publishingWeight)), publishingWeight];
}

/** What is read is read to be folded. */
function spentOn(name: StepName, spentMs: CloseView['spentMs']): number | null {
  if (name === 'publishing') return null;
  if (name === 'folding') return (spentMs.reading ?? 0) + (spentMs.folding ?? 0);
  return spentMs[name] ?? 0;
}
