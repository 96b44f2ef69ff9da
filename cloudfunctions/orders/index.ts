import { ordersContract } from '../shared/contract/orders';
import { serve } from '../shared/runtime/serve';
import { continueImport } from './continueImport';
import { detail } from './detail';
import { mine } from './mine';
import { paid } from './paid';
import { prepareImport } from './prepareImport';
import { previewRefund } from './previewRefund';
import { refund } from './refund';
import { refunded } from './refunded';
import { search } from './search';

export const main = serve('orders', ordersContract, {
  paid,
  refunded,
  prepareImport,
  continueImport,
  search,
  detail,
  previewRefund,
  refund,
  mine,
});
