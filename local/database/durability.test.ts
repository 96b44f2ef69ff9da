import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openTestDatabase } from './testDatabase';

/** Inserts for ever, many at a time, and prints each _id once it is acknowledged. */
const WRITER = `
  const { openDatabase } = require(${JSON.stringify(join(__dirname, 'openDatabase.ts'))});
  openDatabase({ dir: process.argv[1], indexes: { log: [{ name: 'n', keys: [{ name: 'n', direction: 1 }] }] } }).then((db) => {
    let n = 0;
    const next = () => {
      const _id = 'entry' + n;
      const data = [JSON.stringify({ _id, n: n++ })];
      const request = { action: 'database.insertDocument', collectionName: 'log', data };
      db.handle(request, new Date()).then(() => { process.stdout.write(_id + '\\n'); next(); });
    };
    for (let i = 0; i < 16; i++) next();
  });
`;

test('what was acknowledged is there after kill -9, and the index agrees', async () => {
  const database = await openTestDatabase({ indexes: { log: [] } });
  await database.reopen();
  const dir = join(database.dir, 'killed');
  const acknowledged: string[] = [];
  for (let round = 1; round <= 2; round++) {
    acknowledged.length = 0;
    const folder = `${dir}${round}`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', WRITER, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await untilAcknowledged(child, acknowledged, 200 * round);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const survivor = await openTestDatabase({ dir: folder });
    const found = await survivor.get('log', { _id: { $in: acknowledged } });
    expect(found.map(({ _id }) => _id).sort()).toEqual([...acknowledged].sort());
    expect(await survivor.count('log', { n: { $gte: 0 } })).toBe(await survivor.count('log'));
    await survivor.close();
  }
  await database.close();
});

async function untilAcknowledged(child: ChildProcess, acknowledged: string[], wanted: number): Promise<void> {
  for await (const line of createInterface({ input: child.stdout! })) {
    acknowledged.push(line);
    if (acknowledged.length >= wanted) return;
  }
  throw new Error('the writer ended early');
}
