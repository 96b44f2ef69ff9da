import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder is a component, and so is a file beside the folders that draws one. */
const components = readdirSync(join(__dirname, '../../components'))
  .filter((name) => !name.endsWith('.ts'))
  .map((name) => name.replace(/\.tsx$/, ''));

describe('the catalogue of components', () => {
  it('has a section for every component', () => {
    const parts = readdirSync(__dirname).filter((name) => name.endsWith('States.tsx'));
    const source = parts.map((name) => readFileSync(join(__dirname, name), 'utf8')).join('');
    const sections = [...source.matchAll(/<Section of="(\w+)">/g)].map(([, name]) => name);
    expect(sections.sort()).toEqual(components.sort());
  });
});
