import { type Cloud, startCloud } from '../../../tests/harness/cloud';
import { databaseRounds } from '../../../tests/harness/databaseRounds';
import type { Published } from './settings';

describe('the pointer that a process knows', () => {
  let cloud: Cloud;
  let publishedPointer: typeof import('./knownPointer').publishedPointer;
  const at = (time: string) => new Date(`${time}+08:00`);
  const dateAt = async (time: string) => (await publishedPointer(at(time)))?.date ?? null;

  beforeAll(async () => {
    cloud = await startCloud({ functions: [] });
    ({ publishedPointer } = await import('./knownPointer'));
  });
  afterAll(() => cloud.close());

  it('is asked for again until there is one', async () => {
    expect(await dateAt('2026-11-22T00:01:00')).toBe(null);
    await publish('2026-11-21');
    expect(await dateAt('2026-11-22T00:02:00')).toBe('2026-11-21');
  });

  it('is asked for again while it lags behind the day, which may be published at any moment', async () => {
    await publish('2026-11-22');
    expect(await dateAt('2026-11-22T00:10:00')).toBe('2026-11-22');
  });

  it('is not asked for again on the day that it has come to', async () => {
    const today = async () => expect(await dateAt('2026-11-22T23:59:59.999')).toBe('2026-11-22');
    expect(await databaseRounds(today)).toEqual({ calls: 0, rounds: 0 });
  });

  it('is asked for again from midnight on', async () => {
    const tomorrow = async () => expect(await dateAt('2026-11-23T00:00:00')).toBe('2026-11-22');
    expect(await databaseRounds(tomorrow)).toEqual({ calls: 1, rounds: 1 });
    await publish('2026-11-23');
    expect(await dateAt('2026-11-23T00:06:00')).toBe('2026-11-23');
  });

  async function publish(date: string): Promise<void> {
    await (await cloud.store<Published>('settings')).put({
      _id: 'published',
      date,
      attempt: 1,
      publishedAt: at(`${date}T00:05:00`),
      firstDate: '2026-11-21',
      retries: {},
    });
  }
});
