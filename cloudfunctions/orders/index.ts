import { ordersContract } from '../shared/contract/orders';
import { serve } from '../shared/runtime/serve';
import { beginImport } from './beginImport';
import { continueImport } from './continueImport';
import { detail } from './detail';
import { importState } from './importState';
import { mine } from './mine';
import { listImports } from './newestImports';
import { paid } from './paid';
import { prepareImport } from './prepareImport';
import { previewRefund } from './previewRefund';
import { refund } from './refund';
import { refunded } from './refunded';
import { search } from './search';
import { uploadPart } from './uploadPart';

export const main = serve('orders', ordersContract, {
  paid,
  refunded,
  prepareImport,
  continueImport,
  uploadPart,
  beginImport,
  importState,
  imports: listImports,
  search,
  detail,
  previewRefund,
  refund,
  mine,
});
