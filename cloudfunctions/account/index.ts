import { accountContract } from '../shared/contract/account';
import { serve } from '../shared/runtime/serve';
import { close } from './close';
import { exportData } from './exportData';
import { markRead, messages, unread } from './messages';
import { register } from './register';
import { rename } from './rename';
import { session } from './session';

export const main = serve(
  'account',
  accountContract,
  { session, register, rename, messages, unread, markRead, exportData, close },
  { ownPerson: ['session', 'register', 'rename', 'exportData'] },
);
