import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

describe('the catalogue of components', () => {
  it.each(['weapp', 'h5'])('is not in the %s client that people get', (client) => {
    const files = textsOf(join(root, 'dist', client));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => /catalogue/i.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

function textsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(js|json|html|css|wxml|wxss)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
