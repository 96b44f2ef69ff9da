import { accountContract } from '../shared/contract/account';
import { serve } from '../shared/runtime/serve';
import { register } from './register';
import { rename } from './rename';
import { session } from './session';

export const main = serve(
  'account',
  accountContract,
  { session, register, rename },
  { ownPerson: ['session', 'register', 'rename'] },
);
