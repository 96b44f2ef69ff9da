import { consoleContract } from '../shared/contract/console';
import { serve } from '../shared/runtime/serve';
import { appoint } from './appoint';
import { audit } from './audit';
import { changeOperator } from './changeOperator';
import { changePassword } from './changePassword';
import { myself } from './myself';
import { listOperators } from './operators';
import { resetPassword } from './resetPassword';
import { signIn } from './signIn';
import { signOut } from './signOut';

export const main = serve('console', consoleContract, {
  signIn,
  myself,
  signOut,
  changePassword,
  operators: listOperators,
  appoint,
  changeOperator,
  resetPassword,
  audit,
});
