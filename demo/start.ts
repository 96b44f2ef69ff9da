import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stopWithNpm } from '../local/stopWithNpm';
import { buildClient } from '../scripts/buildClient';
import { buildConsole } from '../scripts/buildConsole';
import { firstAdmin } from '../scripts/firstAdmin';
import { type BrandCloud, firstUser, openBrandCloud } from './brandCloud';
import { prepareDemo } from './prepareDemo';
import { showProgress } from './progress';

const usage = `npm start -- [options]
  --port N      port, 0 takes a free one (default 9000)
  --data DIR    where the data is kept between starts (default .data/demo)
  --reset       forget the data and begin anew
  --plan NAME   two-level (default) or green-points-full; fixed at the first start of a data folder`;

interface StartOptions {
  port: number;
  dataDir: string;
  reset: boolean;
  plan: string;
}

const root = join(__dirname, '..');

/** Brings up everything on one machine: the local CloudBase, the demo brand with its closed days, the member client, the console. */
async function start({ port, dataDir, reset, plan }: StartOptions): Promise<void> {
  if (reset) forget(dataDir);
  mkdirSync(dataDir, { recursive: true });
  const progress = showProgress();
  progress.show('构建云函数与浏览器端', 0, 1);
  const sites = buildClient('h5').then(buildConsole);
  // A failure is reported where they are awaited; until then the cloud comes up beside them.
  sites.catch(() => undefined);
  const cloud = await openBrandCloud({
    dataDir: join(dataDir, 'cloud'),
    functionsDir: join(dataDir, 'functions'),
    port,
    staticSites: [
      { path: '/', dir: join(root, 'dist/h5') },
      { path: '/console', dir: join(root, 'dist/console') },
      { path: '/identities', dir: join(root, 'demo/identities') },
    ],
  });
  stopOn(cloud);
  try {
    await prepareDemo(cloud, dataDir, plan, progress);
    progress.show('构建浏览器端', 1, 1);
    await sites;
  } catch (error) {
    await cloud.close();
    throw error;
  } finally {
    progress.stop();
  }
  const oneTimePassword = await firstAdmin(firstUser, '管理员');
  cloud.local.startTimers();
  const { url, adminToken } = cloud.local;
  console.log(`
  会员端 Member client   ${url}/
  选择身份 Identities    ${url}/identities/
  运营后台 Console       ${url}/console/   ${firstUser}${oneTimePassword ? `，一次性密码 one-time password ${oneTimePassword}` : ''}
  云开发 CloudBase       ${url}/admin
  数据目录 Data          ${dataDir}
  管理令牌 Admin token   ${adminToken}
`);
}

/** A signal, or the end of the npm that started us, closes the cloud in order. */
function stopOn(cloud: BrandCloud): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void cloud.close().finally(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  stopWithNpm(stop);
}

/** Only what a start of ours made is removed: a folder of somebody's that was named by mistake stays. */
function forget(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  if (!existsSync(join(dataDir, 'demo.json')) && !existsSync(join(dataDir, 'cloud')))
    throw new Error(`${dataDir} holds no demo data; it is left as it is`);
  rmSync(dataDir, { recursive: true });
}

function readOptions(args: string[]): StartOptions | null {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '9000' },
      data: { type: 'string', default: join(root, '.data/demo') },
      reset: { type: 'boolean', default: false },
      plan: { type: 'string', default: 'two-level' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port: ${values.port} is no port`);
  if (values.plan !== 'two-level' && values.plan !== 'green-points-full')
    throw new Error(`--plan: ${values.plan} is neither two-level nor green-points-full`);
  return { port, dataDir: resolve(values.data), reset: values.reset, plan: values.plan };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(usage);
  else await start(options);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
