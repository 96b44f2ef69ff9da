import { buildClient } from '../scripts/buildClient';

/** Runs once before the tests that look at a built client: both are built when their sources changed. */
export default async function buildClients(): Promise<void> {
  await buildClient('weapp');
  await buildClient('h5');
}
