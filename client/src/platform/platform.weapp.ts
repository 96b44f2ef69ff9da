import Taro from '@tarojs/taro';
import { type Platform, Unanswered, Unreachable } from './contract';
import { drawPicture, openPermissions, savePicture } from './pictures.weapp';

const DEFAULT_TYPE_SIZE = 16;
const HEAD_HEIGHT = 44;
/** An errCode is -1 without a network and -401001 to -403001 before anything is sent; from -404001 down it came back. */
const CAME_BACK = -404_000;
const SCENE_OF_TIMELINE = 1154;

/** Inside WeChat: the caller's identity comes with every call, and links into the app do not exist. */
export const platform: Platform = {
  start() {
    Taro.cloud.init({ traceUser: false });
  },

  async callFunction(name, event) {
    try {
      const reply = await Taro.cloud.callFunction({ name, data: event });
      return reply.result;
    } catch (reason) {
      throw isFromWechat(reason) ? new Unanswered(reason) : new Unreachable(reason);
    }
  },

  answered: () => null,

  // WeChat keeps what each of its users left apart from the others.
  caller: () => 'wechat',
  identityPage: async () => null,

  async copy(text) {
    await Taro.setClipboardData({ data: text });
  },

  sharing: 'wechat',
  linkTo: () => null,

  drawPicture,
  savePicture,
  openPermissions,

  isInTimeline: () => Taro.getLaunchOptionsSync().scene === SCENE_OF_TIMELINE,

  headRoom() {
    const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo();
    const capsule = Taro.getMenuButtonBoundingClientRect();
    if (!capsule?.height) return { top: statusBarHeight, height: HEAD_HEIGHT, right: 0 };
    const gap = capsule.top - statusBarHeight;
    return { top: statusBarHeight, height: capsule.height + 2 * gap, right: windowWidth - capsule.left };
  },

  typeScale() {
    // The base library answers it from 2.23.4 on; Taro's types leave it out.
    const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
    return (fontSizeSetting ?? DEFAULT_TYPE_SIZE) / DEFAULT_TYPE_SIZE;
  },

  coverTabBar(covered) {
    // Refused on pages without a tab bar, where there is nothing to cover.
    const done = covered ? Taro.hideTabBar({ animation: true }) : Taro.showTabBar({ animation: true });
    done.catch(() => undefined);
  },
};

function isFromWechat(reason: unknown): boolean {
  return Number((reason as { errCode?: number } | null)?.errCode) < CAME_BACK;
}
