import { readdirSync } from 'node:fs';

/** A benchmark: measures, and answers what is printed as JSON. */
interface Benchmark {
  run(args: string[]): Promise<unknown>;
}

/** `npm run bench -- NAME [options]`: each file beside this one is a benchmark, known by its name. */
async function main([name, ...args]: string[]): Promise<number> {
  const names = readdirSync(__dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'main.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  if (name === undefined || !names.includes(name)) {
    process.stderr.write(
      `bench: ${name === undefined ? 'which one' : `no benchmark "${name}"`}? There are: ${names.join(', ')}\n`,
    );
    return 1;
  }
  const benchmark: Benchmark = await import(`./${name}`);
  process.stdout.write(`${JSON.stringify(await benchmark.run(args), null, 2)}\n`);
  return 0;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
