import type { SeededRandom } from '../../cloudfunctions/shared/domain/simulation/seededRandom';

/** A rule of the local CloudBase's faults, as it is sent (local/README.md). */
export type Rule = { fault: string } & Record<string, unknown>;

export type Victim = 'functions' | 'gateway' | 'both';

/** One stretch of a close under fire: who calls it again and again, and what befalls it meanwhile. */
export interface Strike {
  callers: ('timer' | 'operator')[];
  rules: Rule[];
  /** When the next two strike, in milliseconds after the calls began. */
  afterMs: number;
  /** A kill -9 from outside. */
  kill: Victim | null;
  /** How far the clock moves during the calls, and when they are over; in milliseconds, past the lease or back. */
  jumps: [during: number, after: number];
  /** An event comes in for the very day that is being closed: its transaction began before the seal. */
  straggler: boolean;
}

const minute = 60_000;

/**
 * @param step whether the days are to be sealed in this stretch, or folded and written
 * @param pages how many pages a day of the brand has: each is a batch of its own, with a boundary before and after it
 */
export function drawStrike(random: SeededRandom, step: 'seal' | 'close', pages: number): Strike {
  const rules = drawRules(random, step, pages);
  // What never comes to an answer has to be killed by somebody.
  const mustKill = rules.some(({ answer }) => answer === 'never');
  const pastWait = 61_000 + random.below(minute);
  return {
    callers: Array.from({ length: random.pick([1, 1, 1, 1, 2, 2, 3]) }, () =>
      random.pick(['timer', 'operator'] as const),
    ),
    rules,
    afterMs: random.below(600),
    kill: mustKill || random.next() < 0.2 ? drawVictim(random) : null,
    jumps: [drawJump(random), step === 'seal' || random.next() < 0.7 ? pastWait : drawJump(random)],
    straggler: step === 'close' && random.next() < 0.4,
  };
}

const drawVictim = (random: SeededRandom): Victim =>
  random.pick(['functions', 'functions', 'functions', 'gateway', 'both'] as const);

function drawJump(random: SeededRandom): number {
  const chance = random.next();
  if (chance < 0.5) return 0;
  return chance < 0.8 ? 61_000 + random.below(5 * minute) : -1000 - random.below(3 * minute);
}

function drawRules(random: SeededRandom, step: 'seal' | 'close', pages: number): Rule[] {
  const rules: Rule[] = [];
  const write = step === 'seal' ? drawWriteOfSeal : drawWriteOfClose;
  if (random.next() < (step === 'seal' ? 0.3 : 0.75)) rules.push(drawKill(random, write(random, pages)));
  while (random.next() < 0.4 && rules.length < 3) rules.push(drawTrouble(random, write(random, pages)));
  return rules;
}

type Write = { nth: number } & Record<string, unknown>;

const ofFunctions = { writes: true, fromFunctions: true };

const drawWriteOfSeal = (random: SeededRandom): Write => ({ ...ofFunctions, nth: 1 + random.below(5) });

/** Some write of a close: its pages and its record any, what is written only at the end by its kind. */
function drawWriteOfClose(random: SeededRandom, pages: number): Write {
  const [selection, most] = random.pick<[object, number]>([
    [{ collection: 'releases' }, pages],
    [{ collection: 'dayCloses' }, pages + 5],
    [{ collection: 'settings' }, 1],
    [{ collection: 'ledger' }, 2],
    [{ action: 'database.commitTransaction' }, 1],
    [{ action: 'database.removeDocument' }, 2],
    [{}, 2 * pages + 8],
  ]);
  return { ...ofFunctions, ...selection, nth: 1 + random.below(most) };
}

/** At a boundary between two writes; now and then at any request. */
function drawKill(random: SeededRandom, write: Write): Rule {
  const request = { action: 'database.', fromFunctions: true, nth: 1 + random.below(30) };
  return {
    ...(random.next() < 0.8 ? write : request),
    fault: random.next() < 0.7 ? 'killFunctions' : 'killGateway',
    at: random.pick(['before', 'after']),
  };
}

function drawTrouble(random: SeededRandom, write: Write): Rule {
  const often = { probability: 0.02 + 0.1 * random.next(), seed: random.below(1e9) };
  return random.pick<() => Rule>([
    () => ({ fault: 'error', action: 'database.', ...often }),
    () => ({ ...write, fault: 'error' }),
    () => ({ fault: 'conflict', ...often }),
    () => ({ fault: 'timeoutAfter', answer: random.pick(['error', 'close']), writes: true, ...often }),
    () => ({ ...write, fault: 'timeoutAfter', answer: random.pick(['error', 'close', 'never']) }),
    () => ({ fault: 'delay', action: 'database.', ms: 20 + random.below(200), ...often }),
  ])();
}
