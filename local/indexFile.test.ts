import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIndexFile } from './indexFile';
import { temporaryFolder } from './testing/functionFolder';

describe('the index file', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'indexes.json');
  const read = (text: string): ReturnType<typeof readIndexFile> => {
    writeFileSync(file, text);
    return readIndexFile(file);
  };
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }));

  it('is read in our words and in those of the platform', () => {
    const index = { name: 'mail', keys: [{ name: 'mail', direction: -1 }], unique: true };
    expect(read(JSON.stringify({ users: [index] }))).toEqual({ users: [index] });
    const schema = { MgoIsUnique: true, MgoIndexKeys: [{ Name: 'mail', Direction: '-1' }] };
    const platforms = { users: [{ IndexName: 'mail', MgoKeySchema: schema }] };
    expect(read(JSON.stringify(platforms))).toEqual({ users: [index] });
  });

  it('may be missing', () => {
    expect(readIndexFile(join(folder.path, 'absent.json'))).toEqual({});
  });

  it.each([
    ['what is no JSON', '{users', 'indexes.json'],
    ['a direction that is none', '{"users":[{"name":"a","keys":[{"name":"a","direction":2}]}]}', 'direction'],
    ['an index without keys', '{"users":[{"name":"a","keys":[]}]}', 'users[0].keys'],
  ])('refuses %s, naming where', (_what, text, where) => {
    expect(() => read(text)).toThrow(where);
  });
});
