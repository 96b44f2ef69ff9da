import { type Cloud, startCloud } from '../../../tests/harness/cloud';
import type { Collection } from './collection';

interface Counter {
  _id: string;
  count: number;
}

describe.each(['write', 'commit'] as const)('a transaction, with conflicts at the %s,', (conflictAt) => {
  let cloud: Cloud;
  let counters: Collection<Counter>;
  let inTransaction: typeof import('./transaction').inTransaction;
  let StillBusy: typeof import('./transaction').StillBusy;

  beforeAll(async () => {
    cloud = await startCloud({ functions: [], conflictAt });
    counters = await cloud.store<Counter>('settings');
    ({ inTransaction, StillBusy } = await import('./transaction'));
  });
  beforeEach(() => counters.put({ _id: 'counter', count: 0 }));
  afterAll(() => cloud.close());

  const countOne = () =>
    inTransaction(async (within) => {
      const { count } = (await counters.get('counter', within))!;
      await counters.put({ _id: 'counter', count: count + 1 }, within);
      return count + 1;
    });

  it('is done again until it conflicts with nobody: six at once count to six', async () => {
    const counts = await Promise.all(Array.from({ length: 6 }, countOne));
    expect(counts.sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await counters.get('counter'))?.count).toBe(6);
  });

  it('that throws is rolled back and not done again', async () => {
    let times = 0;
    const failing = inTransaction(async (within) => {
      times++;
      await counters.put({ _id: 'counter', count: 99 }, within);
      throw new Error('a bug of ours');
    });
    await expect(failing).rejects.toThrow('a bug of ours');
    expect(times).toBe(1);
    expect((await counters.get('counter'))?.count).toBe(0);
  });

  it('gives up as still busy, with nothing written, when somebody else always writes first', async () => {
    let others = 0;
    const unlucky = inTransaction(async (within) => {
      const { count } = (await counters.get('counter', within))!;
      await counters.put({ _id: 'counter', count: ++others });
      await counters.put({ _id: 'counter', count: count + 1000 }, within);
    });
    await expect(unlucky).rejects.toBeInstanceOf(StillBusy);
    expect(others).toBe(10);
    expect((await counters.get('counter'))?.count).toBe(10);
  });
});
