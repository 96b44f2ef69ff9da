import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { showProgress } from '../../demo/progress';
import { sdkEnvironment } from '../../local/functions/functionEnvironment';
import { type LocalCloudBase, startLocal } from '../../local/startLocal';

const usage = `npm run --silent audit -- [options]
  --data DIR   a local CloudBase's data folder that no server is running on (default .data/demo/cloud)
  --url URL    a local CloudBase that runs, such as http://127.0.0.1:9000
  --env ID     an environment of the platform, with TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY set
Closes all published days again from the first event and compares them with what was published, and computes the chain of
what operators did anew, and adds the ledger up to every account. Writes nothing.
JSON on standard output; exit status 0 when all comes out the same, 1 when something does not, 2 when it cannot be told.`;

/** `npm run audit`: the replay of day-close.md 8, the chain of acts and the ledger, on a copy or on the environment itself. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      url: { type: 'string' },
      env: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const local = await connect(values);
  const progress = showProgress();
  try {
    const { auditDays } = await import('./auditDays');
    const audit = await auditDays((_, done, of) => progress.show('closing all days again', done, of));
    progress.stop();
    const { auditActs } = await import('./auditActs');
    const acts = await auditActs();
    const { auditAccounts } = await import('./auditAccounts');
    const accounts = await auditAccounts();
    process.stdout.write(`${JSON.stringify({ ...audit, acts, accounts }, null, 2)}\n`);
    const found = [audit, acts, accounts].flatMap(({ differences }): unknown[] => differences);
    return found.length === 0 ? 0 : 1;
  } finally {
    progress.stop();
    await local?.close();
  }
}

/** Gives this process the SDK's environment; the server that it started for it, if any. */
async function connect({
  data,
  url,
  env,
}: {
  data?: string;
  url?: string;
  env?: string;
}): Promise<LocalCloudBase | null> {
  if ([data, url, env].filter((given) => given !== undefined).length > 1)
    throw new Error('one of --data, --url and --env');
  if (env !== undefined) {
    process.env.TCB_ENV = env;
    return null;
  }
  if (url !== undefined) {
    Object.assign(process.env, sdkEnvironment(url));
    return null;
  }
  const dataDir = data ?? join('.data', 'demo', 'cloud');
  if (!existsSync(join(dataDir, 'database')))
    throw new Error(`${dataDir} holds no data of a local CloudBase`);
  const indexFile = join(__dirname, '../../cloudfunctions/shared/store/indexes.json');
  const local = await startLocal({ port: 0, dataDir, indexFile, autoTimers: false });
  Object.assign(process.env, local.sdkEnv());
  return local;
}

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(`audit: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  },
);
