import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';

/** Who may import whom (architecture of the house): the first rule whose `of` matches a file holds for it. */
interface Rule {
  name: string;
  of: RegExp;
  may: RegExp[];
}

const builtIn = /^node:/;
const contract = /^cloudfunctions\/shared\/contract\//;
const domain = /^cloudfunctions\/shared\/domain\//;
const store = /^cloudfunctions\/shared\/store\//;
const runtime = /^cloudfunctions\/shared\/runtime\//;
/** What a client may show: amounts, dates, the shapes of plans and the presets, nothing that decides. */
const displayed = /^cloudfunctions\/shared\/domain\/(money|time|plan\/(plan|presets)$)/;
/** What the console's simulator runs: it drives the engine through these alone, and never settles anything by itself. */
const simulations = /^cloudfunctions\/shared\/domain\/(simulation\/|plan\/compilePlan$)/;
const libraries = /^[a-z@]/;

const rules: Rule[] = [
  {
    name: 'the domain is pure: it needs nothing but itself',
    of: domain,
    may: [domain],
  },
  {
    name: 'the contract needs zod and the words of the domain',
    of: contract,
    may: [contract, domain, /^zod$/],
  },
  { name: 'only the store reaches the database', of: store, may: [store, domain, /^wx-server-sdk$/] },
  {
    name: 'the runtime serves: contract, domain, store and the platform',
    of: runtime,
    may: [runtime, contract, domain, store, /^wx-server-sdk$/, /^zod$/, builtIn],
  },
  {
    name: 'a client reaches the contract and what is shown of the domain',
    of: /^(client|console)\/(?!src\/simulator\/)/,
    may: [/^(client|console)\//, contract, displayed, libraries],
  },
  {
    name: 'the simulator of the console reaches simulations as well (decision 23)',
    of: /^console\/src\/simulator\//,
    may: [/^console\//, contract, displayed, simulations, libraries],
  },
  {
    name: 'the local CloudBase knows nothing of the product',
    of: /^local\//,
    may: [/^local\//, builtIn, libraries],
  },
];

/** A command reads files and prints; it stands beside the rules that it makes usable. */
const command = /\/cli\.ts$/;
const root = join(__dirname, '..');

describe('the house', () => {
  const files = sources();

  for (const rule of rules) {
    it(rule.name, () => {
      const concerned = files.filter((file) => rule.of.test(file) && !command.test(file));
      expect(concerned.length).toBeGreaterThan(0);
      expect(concerned.flatMap((file) => strayImports(file, rule.may))).toEqual([]);
    });
  }

  it('a function imports what is shared and never another function', () => {
    const functions = files.filter((file) => /^cloudfunctions\/(?!shared\/)/.test(file));
    expect(functions.length).toBeGreaterThan(0);
    const stray = functions.flatMap((file) => {
      const own = new RegExp(`^cloudfunctions/${file.split('/')[1]}/`);
      return strayImports(file, [
        own,
        contract,
        domain,
        store,
        runtime,
        builtIn,
        /^(zod|csv-parse\/.*|wx-server-sdk)$/,
      ]);
    });
    expect(stray).toEqual([]);
  });

  it('nothing but the store asks the SDK for its database', () => {
    const others = files.filter((file) => /^cloudfunctions\//.test(file) && !store.test(file));
    const askers = others.filter((file) => /\.database\(/.test(readFileSync(join(root, file), 'utf8')));
    expect(askers).toEqual([]);
  });
});

function strayImports(file: string, allowed: RegExp[]): string[] {
  return importsOf(file)
    .filter((imported) => !allowed.some((pattern) => pattern.test(imported)))
    .map((imported) => `${file} imports ${imported}`);
}

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) =>
    fileName.startsWith('.') ? normalize(join(dirname(file), fileName)) : fileName,
  );
}

function sources(): string[] {
  const folders = ['client', 'cloudfunctions', 'console', 'local'];
  const present = folders.map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  return present.flatMap(walk).map((file) => relative(root, file));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|\.d\.ts$/.test(entry.name) ? [path] : [];
  });
}
