import { dayCloseContract } from '../shared/contract/dayClose';
import { serve } from '../shared/runtime/serve';
import { advance } from './advance';
import { difference } from './difference';
import { open } from './open';
import { quarantine } from './quarantine';
import { quarantined } from './quarantined';
import { rerun } from './rerun';
import { rows } from './rows';
import { status } from './status';

export const main = serve(
  'dayClose',
  dayCloseContract,
  { advance, open, quarantine, quarantined, rerun, status, difference, rows },
  { onTimer: 'advance' },
);
