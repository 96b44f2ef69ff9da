import type { ordersContract } from '../shared/contract/orders';
import type { Handler } from '../shared/runtime/serve';
import { newestImports } from '../shared/store/imports';
import { importRow } from './import/importView';

const shown = 20;

/** What was imported last, and what waits to be gone on with. */
export const listImports: Handler<typeof ordersContract.imports> = async () => ({
  imports: (await newestImports(shown)).map(importRow),
});
