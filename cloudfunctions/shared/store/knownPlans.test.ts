import { type Cloud, startCloud } from '../../../tests/harness/cloud';
import { databaseRounds } from '../../../tests/harness/databaseRounds';
import { type PlanDoc, planId } from './plans';

describe('the plan versions that a process knows', () => {
  let cloud: Cloud;
  let store: typeof import('./knownPlans');
  const at = (time: string) => new Date(`2026-11-22T${time}+08:00`);
  const known = async (time: string, day = '2026-11-22') =>
    (await store.knownPlans(at(time), day)).map(({ version }) => version);

  beforeAll(async () => {
    cloud = await startCloud({ functions: [] });
    store = await import('./knownPlans');
  });
  afterAll(() => cloud.close());

  it('are asked for again until there is a first', async () => {
    expect(await known('10:00:00')).toEqual([]);
    await publish(1);
    expect(await known('10:00:01')).toEqual([1]);
  });

  it('are asked for once a minute', async () => {
    await publish(2);
    const inTheMinute = async () => expect(await known('10:00:59')).toEqual([1]);
    expect(await databaseRounds(inTheMinute)).toEqual({ calls: 0, rounds: 0 });
    expect(await known('10:01:01')).toEqual([1, 2]);
  });

  it('are asked for again on another day, and when the clock was set back', async () => {
    await publish(3);
    expect(await known('10:01:02', '2026-11-23')).toEqual([1, 2, 3]);
    await publish(4);
    expect(await known('09:00:00', '2026-11-23')).toEqual([1, 2, 3, 4]);
  });

  it('are completed by a version that an order or a day names', async () => {
    const list = await store.knownPlans(at('09:00:01'), '2026-11-23');
    await publish(5);
    expect((await store.namedPlan(list, 5)).version).toBe(5);
    const fromMemory = async () => expect((await store.namedPlan(list, 2)).version).toBe(2);
    expect(await databaseRounds(fromMemory)).toEqual({ calls: 0, rounds: 0 });
    await expect(store.namedPlan(list, 6)).rejects.toThrow('plan version 6 was never published');
  });

  async function publish(version: number): Promise<void> {
    await (await cloud.store<PlanDoc>('plans')).insert({
      _id: planId(version),
      version,
      effectiveFrom: '2026-11-22',
      publishedAt: at('00:00:00'),
      publishedBy: 'test',
      plan: {},
      findings: [],
      acknowledgement: null,
    });
  }
});
