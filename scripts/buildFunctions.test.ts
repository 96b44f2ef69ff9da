import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from './buildFunctions';
import type { Replacement } from './replaceText';

describe('a build with changed sources', () => {
  const target = mkdtempSync(join(tmpdir(), 'replaced-'));
  afterAll(() => rmSync(target, { recursive: true, force: true }));
  const build = (replacement: Partial<Replacement>) => {
    const title = {
      file: 'cloudfunctions/operator/index.ts',
      from: "serve('operator',",
      to: "serve('changed',",
    };
    return buildFunctions(target, ['operator'], { replace: [{ ...title, ...replacement }] });
  };

  it('holds the change, and no other build does', async () => {
    await build({});
    expect(readFileSync(join(target, 'operator/index.js'), 'utf8')).toContain('serve("changed"');
    await buildFunctions(target, ['operator']);
    expect(readFileSync(join(target, 'operator/index.js'), 'utf8')).not.toContain('serve("changed"');
  });

  it('fails where the text is not there, is there twice, or is in no bundle', async () => {
    await expect(build({ from: 'what was never written' })).rejects.toThrow('0 times, not once');
    await expect(build({ from: 'import ' })).rejects.toThrow('times, not once');
    const elsewhere = { file: 'cloudfunctions/orders/index.ts', from: "serve('orders'," };
    await expect(build(elsewhere)).rejects.toThrow('no bundle has');
  });
});
