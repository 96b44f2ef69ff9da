import { buildClient } from '../scripts/buildClient';
import { buildConsole } from '../scripts/buildConsole';

/** Runs once before the tests that look at a built client: all are built when their sources changed. */
export default async function buildClients(): Promise<void> {
  await buildClient('weapp');
  await buildClient('h5');
  await buildConsole();
}
