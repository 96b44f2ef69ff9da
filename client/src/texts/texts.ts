import { agreement } from './agreement';
import { home } from './home';
import { invite } from './invite';
import { mine } from './mine';
import { ranks } from './ranks';
import { refusals } from './refusals';
import { register } from './register';
import { release } from './release';
import { rules } from './rules';
import { states } from './states';

/** Every sentence that a person sees, zh-CN, by the page it stands on. */
export const texts = {
  brand: '绿色积分',
  states,
  refusals,
  ranks,
  home,
  release,
  invite,
  mine,
  register,
  rules,
  agreement,
};
