import { adjustments } from './adjustments';
import { audit } from './audit';
import { dayClose } from './dayClose';
import { imports } from './imports';
import { members } from './members';
import { operators } from './operators';
import { orders } from './orders';
import { overview } from './overview';
import { plans } from './plans';
import { refusals } from './refusals';
import { shell } from './shell';
import { signIn } from './signIn';
import { simulator } from './simulator';
import { states } from './states';

/** Every sentence that an operator sees, zh-CN, by the page it stands on. */
export const texts = {
  brand: '绿色积分',
  states,
  refusals,
  shell,
  signIn,
  overview,
  members,
  adjustments,
  orders,
  dayClose,
  plans,
  simulator,
  imports,
  operators,
  audit,
};
