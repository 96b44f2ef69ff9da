import { setTimeout as delay } from 'node:timers/promises';
import { type TemporaryFolder, temporaryFolder, writeFunctions } from '../testing/functionFolder';
import { FunctionCatalog, type FunctionSource } from './functionCatalog';
import { FunctionFinder } from './functionFinder';
import { NO_SETTINGS } from './projectSettings';

describe('a function is found', () => {
  let folder: TemporaryFolder;
  let finder: FunctionFinder;
  const versionNow = () => finder.use('a', async ({ version }: FunctionSource) => version);
  const change = (text: string) => writeFunctions(folder.path, { 'a/index.js': text });

  beforeEach(() => {
    folder = temporaryFolder();
    change('1');
    finder = new FunctionFinder(new FunctionCatalog(folder.path, NO_SETTINGS));
  });
  afterEach(() => folder.remove());

  it('as it is on the disk, by one call after another', async () => {
    const first = await versionNow();
    expect(await versionNow()).toBe(first);
    change('22');
    expect(await versionNow()).not.toBe(first);
  });

  it('as it was a moment ago, by a call that comes while another runs', async () => {
    await finder.use('a', async ({ version }) => {
      change('22');
      expect(await versionNow()).toBe(version);
      await delay(150);
      expect(await versionNow()).not.toBe(version);
    });
  });

  it('only where it is', async () => {
    await expect(finder.use('b', async () => 'called')).rejects.toThrow('there is no function "b"');
  });
});
