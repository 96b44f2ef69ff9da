import { parseArgs } from 'node:util';
import { type Gateway, openGateway } from '../local/gateway/openGateway';
import { staticRoute } from '../local/gateway/staticRoute';
import { stopWithNpm } from '../local/stopWithNpm';
import { buildClient } from './buildClient';

const USUAL_PORT = 9100;

/** Serves the page of all components on this machine; no cloud stands behind it, every figure is made up. Port 0 takes a free one. */
export async function openCatalogue(port: number): Promise<{ gateway: Gateway; url: string }> {
  const folder = await buildClient('catalogue');
  const gateway = await openGateway(port);
  gateway.serve([staticRoute('/', folder)]);
  return { gateway, url: `${gateway.url}/#/pages/catalogue/index` };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: String(USUAL_PORT) } } });
  console.log('Building the client, unless it stands already...');
  const { gateway, url } = await openCatalogue(Number(values.port));
  const stop = () => void gateway.close().finally(() => process.exit(0));
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  stopWithNpm(stop);
  console.log(`Catalogue ${url}`);
}

if (process.argv[1] === __filename)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
