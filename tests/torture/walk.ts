import { compilePlan } from '../../cloudfunctions/shared/domain/plan/compilePlan';
import { twoLevel } from '../../cloudfunctions/shared/domain/plan/presets';
import { seededRandom } from '../../cloudfunctions/shared/domain/simulation/seededRandom';
import {
  type BusinessDay,
  businessDay,
  nextDay,
  startOfDay,
} from '../../cloudfunctions/shared/domain/time/businessDay';
import { BrandStory } from './brandStory';
import { foundingOf } from './plot';
import { firstDay, Scene } from './scene';
import type { Stage } from './stage';
import type { Rule } from './strike';
import type { Tally } from './tally';

/** Where a close is cut off: in which attempt, at which of its writes, and by whose death. */
export interface Cut {
  attempt: 'first' | 'second';
  nth: number;
  at: 'before' | 'after';
  fault: 'killFunctions' | 'killGateway';
}

const members = 230;
/** Long enough for a whole close, so that each has the same writes. */
const sliceMs = 45_000;
/** Longer than the wait after a seal, and than a lease. */
const waitMs = 61_000;
const writes = { writes: true, fromFunctions: true };
const nothing = { fault: 'delay', ms: 0, ...writes };

/**
 * Cuts closes off at every one of their writes, from the seal to the sweeping, a day for each cut.
 * @param pick which cuts to make, of all that there are
 * @returns what is wrong in the end; empty where nothing is
 * @throws NotRecovered
 */
export async function walk(
  stage: Stage,
  tally: Tally,
  pick: (cut: Cut) => boolean = () => true,
  onCut: (cut: Cut) => void = () => {},
): Promise<string[]> {
  const story = new BrandStory(seededRandom(members), compilePlan(twoLevel));
  const scene = await Scene.set(
    stage,
    { plan: twoLevel, founding: foundingOf(story, members), close: { sliceMs, asideFrom: 50_000 } },
    tally,
  );
  const path = new Path(scene, story);
  const missed: string[] = [];
  for (const attempt of ['first', 'second'] as const) {
    // Once before it is counted: with each day also goes what the day before has left behind.
    await path.next(attempt, nothing);
    const { requests } = await path.next(attempt, nothing);
    for (const cut of cutsOf(attempt, requests).filter(pick)) {
      const { nth, at, fault } = cut;
      const { isCut } = await path.next(attempt, { nth, at, fault, ...writes });
      if (!isCut) missed.push(`not cut off: ${JSON.stringify(cut)}`);
      onCut(cut);
    }
  }
  return [...missed, ...(await scene.end(path.day))];
}

const cutsOf = (attempt: Cut['attempt'], count: number): Cut[] =>
  (['killFunctions', 'killGateway'] as const).flatMap((fault) =>
    (['before', 'after'] as const).flatMap((at) =>
      Array.from({ length: count }, (_, index) => ({ attempt, nth: index + 1, at, fault })),
    ),
  );

interface Undergone {
  isCut: boolean;
  /** How many requests the rule was about, where it let the close come to its end. */
  requests: number;
}

/** One day after another, each closed under a rule and then in peace. */
class Path {
  day: BusinessDay = businessDay(firstDay);

  constructor(
    private readonly scene: Scene,
    private readonly story: BrandStory,
  ) {}

  async next(attempt: Cut['attempt'], rule: Rule): Promise<Undergone> {
    const { controls, shop, witness } = this.scene;
    await this.scene.goTo(this.day);
    await this.scene.recover(this.day);
    this.day = nextDay(this.day);
    await shop.accept([this.story.next(startOfDay(this.day) - waitMs)]);
    await this.scene.goTo(this.day);
    if (attempt === 'second') await this.spoilFirst();
    const isCut = !(await this.closes(rule));
    const requests = isCut ? 0 : await controls.seen();
    await this.scene.recover(this.day);
    await witness.look();
    return { isCut, requests };
  }

  /** Leaves the close in the midst of writing, with pages that an event which comes in now makes worthless. */
  private async spoilFirst(): Promise<void> {
    const { shop } = this.scene;
    await this.closes({ fault: 'killFunctions', at: 'after', collection: 'releases', nth: 1, ...writes });
    await this.scene.jump(waitMs);
    const order = this.story.pays(startOfDay(this.day) - waitMs);
    if (!(await shop.straggle(this.day, order))) throw new Error(`${this.day} is not being written`);
  }

  /** False where a call failed. */
  private async closes(rule: Rule): Promise<boolean> {
    const { controls } = this.scene;
    await controls.arm([rule]);
    for (;;) {
      const advanced = await controls.advance('operator');
      if (!advanced || advanced.idle) return advanced !== null;
      await this.scene.jump(waitMs);
    }
  }
}
