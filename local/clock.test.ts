import { join } from 'node:path';
import { SettableClock } from './clock';
import { type LocalCloudBase, startLocal } from './startLocal';
import { type TemporaryFolder, temporaryFolder } from './testing/functionFolder';
import { useSdk } from './testing/useSdk';

describe('the clock', () => {
  let folder: TemporaryFolder;
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => folder.remove());

  const YEAR_2031 = new Date('2031-01-01T00:00:00Z');

  it('runs on from where it is set', () => {
    const clock = new SettableClock();
    clock.set(YEAR_2031);
    const first = clock.now().getTime();
    expect(first - YEAR_2031.getTime()).toBeLessThan(60_000);
    while (clock.now().getTime() === first);
    expect(clock.now().getTime()).toBeGreaterThan(first);
  });

  it('stands still while it is frozen, also when it is moved', () => {
    const clock = new SettableClock();
    clock.freeze();
    clock.set(YEAR_2031);
    clock.advance(-1_000);
    expect(clock.now().toISOString()).toBe('2030-12-31T23:59:59.000Z');
    expect(clock.read()).toEqual({ frozenAt: YEAR_2031.getTime() - 1_000 });
    clock.resume();
    expect(clock.read()).toHaveProperty('offsetMs');
  });

  it('tells of each change until one stops listening', () => {
    const clock = new SettableClock();
    let heard = 0;
    const stop = clock.onChange(() => {
      heard += 1;
    });
    clock.freeze();
    clock.advance(1);
    stop();
    clock.resume();
    expect(heard).toBe(2);
  });

  it('refuses what is no instant', () => {
    expect(() => new SettableClock().set(new Date('soon'))).toThrow(RangeError);
  });

  it('is kept in its file', () => {
    const file = join(folder.path, 'clock.json');
    const clock = new SettableClock(file);
    clock.freeze();
    clock.set(YEAR_2031);
    expect(new SettableClock(file).now()).toEqual(YEAR_2031);
  });

  describe('of the database', () => {
    let local: LocalCloudBase;
    beforeAll(async () => {
      local = await startLocal({ port: 0, dataDir: join(folder.path, 'data') });
    });
    afterAll(() => local.close());

    it('gives the server dates, all of one request the same', async () => {
      const database = useSdk(local).database();
      await database.createCollection('events');
      local.clock.freeze();
      local.clock.set(YEAR_2031);
      const at = database.serverDate();
      await database.collection('events').add({ data: { _id: 'e1', at, nested: { at } } });
      const { data } = (await database.collection('events').doc('e1').get()) as { data: object };
      expect(data).toMatchObject({
        at: YEAR_2031,
        nested: { at: YEAR_2031 },
      });
    });
  });
});
