import { agreement } from './agreement';
import { explain, statement } from './explain';
import { home } from './home';
import { invite } from './invite';
import { mine } from './mine';
import { poster } from './poster';
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
  home,
  release,
  explain,
  statement,
  invite,
  poster,
  mine,
  register,
  rules,
  agreement,
};
