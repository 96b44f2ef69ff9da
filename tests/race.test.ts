import { twoLevel } from '../cloudfunctions/shared/domain/plan/presets';
import { addDays, businessDay } from '../cloudfunctions/shared/domain/time/businessDay';
import type { EventDoc } from '../cloudfunctions/shared/store/events';
import { aPlanVersion } from './builders/closingBrand';
import { type CloudOptions, startCloud, testEnvironment } from './harness/cloud';
import { Acts } from './race/acts';
import { Crowd } from './race/crowd';
import { night, quietNight } from './race/night';
import { verdictOf } from './race/verdict';

const firstNight = businessDay('2026-11-02');

/** So many nights of a busy brand, and the quiet ones until every event has had its day. */
async function race(nights: number, seed: number, options: CloudOptions = {}) {
  const cloud = await startCloud({
    functions: ['account', 'dayClose', 'operator', 'orders'],
    clockStart: new Date('2026-11-01T20:00:00+08:00'),
    poolSize: 6,
    ...options,
  });
  try {
    Object.assign(process.env, testEnvironment);
    await (await cloud.store('plans')).insert(aPlanVersion({ plan: twoLevel }));
    const crowd = new Crowd(new Acts(cloud, await cloud.operator('admin'), seed));
    await crowd.acts.found(8);
    for (let at = 0; at < nights; at++) await night(cloud, crowd, addDays(firstNight, at));
    for (let at = 0; at < 3; at++) await quietNight(cloud, addDays(firstNight, nights + at));
    const late = await (await cloud.store<EventDoc>('events')).count({ late: true });
    return {
      verdict: await verdictOf(cloud, crowd.acts.accepted),
      faults: crowd.acts.faults,
      lost: crowd.lost,
      late,
    };
  } finally {
    await cloud.close();
  }
}

describe('acts that race with the sealing of a day', () => {
  it.each([1, 2])(
    'land in exactly one day, the one that was replied, with a mark where they are late (seed %i)',
    async (seed) => {
      const { verdict, faults, lost, late } = await race(2, seed);
      expect({ verdict, faults, lost }).toEqual({ verdict: [], faults: [], lost });
      expect(late).toBeGreaterThan(0);
    },
    240_000,
  );

  it('are caught where the close does not wait for who is in flight, nor counts again', async () => {
    const replace = [
      {
        file: 'cloudfunctions/dayClose/dueDay.ts',
        from: 'const inFlightMs = 60_000;',
        to: 'const inFlightMs = -60_000;',
      },
      {
        file: 'cloudfunctions/dayClose/recountEvents.ts',
        from: '  return (await countEvents(',
        to: '  return true || (await countEvents(',
      },
    ];
    const { verdict } = await race(1, 3, { replace });
    expect(verdict).toContainEqual(expect.stringMatching(/^2026-11-02 counted \d+ events of \d+$/));
    expect(verdict).toContain('2026-11-02 has another digest');
  }, 240_000);

  it('are caught where a warm process remembers the seal', async () => {
    const replace = [
      {
        file: 'cloudfunctions/shared/store/acceptEvent.ts',
        from: "const seal = await setting('seal', within);",
        to: "const seal = await (globalThis.seal ??= setting('seal', within));",
      },
    ];
    const { verdict } = await race(1, 4, { replace });
    expect(verdict).toContainEqual(expect.stringMatching(/^2026-11-02 counted \d+ events of \d+$/));
  }, 240_000);
});
