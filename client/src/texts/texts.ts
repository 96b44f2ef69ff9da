import { agreementTexts } from './agreement';
import { brand } from './brand';
import { explainTexts, statementTexts } from './explain';
import { groupTexts } from './group';
import { homeTexts } from './home';
import { inviteTexts } from './invite';
import { messagesTexts } from './messages';
import { mineTexts } from './mine';
import { posterTexts } from './poster';
import { privacyTexts } from './privacy';
import { refusals } from './refusals';
import { registerTexts } from './register';
import { releaseTexts } from './release';
import { rulesTexts } from './rules';
import { settingsTexts } from './settings';
import { statesTexts } from './states';

/** Every sentence that a person sees, zh-CN, by the page it stands on. */
export const texts = {
  brand,
  states: statesTexts,
  refusals,
  home: homeTexts,
  group: groupTexts,
  release: releaseTexts,
  explain: explainTexts,
  statement: statementTexts,
  invite: inviteTexts,
  poster: posterTexts,
  mine: mineTexts,
  messages: messagesTexts,
  privacy: privacyTexts,
  settings: settingsTexts,
  register: registerTexts,
  rules: rulesTexts,
  agreement: agreementTexts,
};
