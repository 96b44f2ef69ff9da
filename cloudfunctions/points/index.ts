import { pointsContract } from '../shared/contract/points';
import { serve } from '../shared/runtime/serve';
import { day } from './day';
import { explain } from './explain';
import { home } from './home';
import { month } from './month';
import { order } from './order';

/** What a member sees of its points: home, any day, a month, an order, and the arithmetic of a line. */
export const main = serve('points', pointsContract, { home, day, month, order, explain });
