import { agreement } from './agreement';
import { explain, statement } from './explain';
import { group } from './group';
import { home } from './home';
import { invite } from './invite';
import { messages } from './messages';
import { mine } from './mine';
import { poster } from './poster';
import { privacy } from './privacy';
import { refusals } from './refusals';
import { register } from './register';
import { release } from './release';
import { rules } from './rules';
import { settings } from './settings';
import { states } from './states';

/** Every sentence that a person sees, zh-CN, by the page it stands on. */
export const texts = {
  brand: '绿色积分',
  states,
  refusals,
  home,
  group,
  release,
  explain,
  statement,
  invite,
  poster,
  mine,
  messages,
  privacy,
  settings,
  register,
  rules,
  agreement,
};
