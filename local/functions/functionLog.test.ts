import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/functionFolder';
import { fileSink, type PrintedLine } from './functionLog';

it('a log keeps what was printed until its close, and drops what a call prints after it', async () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'logs', 'functions.jsonl');
  const line = (text: string): PrintedLine => ({
    kind: 'print',
    time: '2026-11-22T00:00:00.000Z',
    function: 'a',
    requestId: null,
    level: 'info',
    text,
  });
  const log = fileSink(file);
  log.write(line('before'));
  const closed = log.close();
  log.write(line('after'));
  await closed;
  expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(line('before'))}\n`);
  folder.remove();
});
