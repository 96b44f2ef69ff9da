import { resolve } from 'node:path';
import { readOptions } from './commandLine';

describe('the command line', () => {
  it('has a default for everything', () => {
    expect(readOptions([])).toMatchObject({
      port: 9000,
      dataDir: '.data/local',
      functionsDir: undefined,
      conflictAt: 'write',
      staticSites: [],
      autoTimers: true,
    });
  });

  it('takes the last of an option given twice, and all of the repeatable ones', () => {
    const args = ['--port', '1', '--functions=a', '--functions=b', '--port=9001'];
    const repeated = [
      '--env',
      'A=1',
      '--env',
      'B=x=y',
      '--web',
      '/=dist/h5',
      '--web',
      '/console=dist/console',
    ];
    expect(readOptions([...args, ...repeated, '--conflict', 'commit', '--no-timers'])).toMatchObject({
      port: 9001,
      functionsDir: 'b',
      env: { A: '1', B: 'x=y' },
      staticSites: [
        { path: '/', dir: resolve('dist/h5') },
        { path: '/console', dir: resolve('dist/console') },
      ],
      conflictAt: 'commit',
      autoTimers: false,
    });
  });

  it('reads the instant where the clock starts', () => {
    expect(readOptions(['--clock', '2026-01-31T08:00:00+08:00'])?.clockStart?.toISOString()).toBe(
      '2026-01-31T00:00:00.000Z',
    );
  });

  it('gives way to the usage', () => {
    expect(readOptions(['--port', 'x', '--help'])).toBeNull();
  });

  it.each([
    [['--port', 'x'], '--port must be a whole number from 0 to 65535'],
    [['--pool', '0'], '--pool must be a whole number from 1 to 1000'],
    [['--conflict', 'later'], '--conflict must be write or commit'],
    [['--clock', 'soon'], '--clock must be an ISO 8601 instant'],
    [['--web', 'dist'], '--web must look like A=B'],
    [['--web', 'h5=dist'], 'the path of --web must begin with /'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['stray'], "Unexpected argument 'stray'"],
  ])('explains what is wrong with %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
