import { ordersContract } from '../shared/contract/orders';
import { serve } from '../shared/runtime/serve';
import { continueImport } from './continueImport';
import { mine } from './mine';
import { paid } from './paid';
import { prepareImport } from './prepareImport';
import { refunded } from './refunded';

export const main = serve('orders', ordersContract, { paid, refunded, prepareImport, continueImport, mine });
