import Taro from '@tarojs/taro';
import type { Look } from '../data/display';
import theme from '../theme.json';

const TABS = ['home', 'release', 'invite', 'mine'] as const;

/**
 * WeChat paints the tab bar and the ground from theme.json, by the phone's setting; who chose otherwise gets the other half
 * of it. Refused on pages without a tab bar, where there is nothing to paint.
 */
export function paintAround(look: Look): void {
  const wanted = look === 'system' ? systemLook() : look;
  if (painted === null && wanted === systemLook()) return;
  const colours = theme[wanted];
  const frontColor = colours.titleStyle === 'white' ? '#ffffff' : '#000000';
  Taro.setBackgroundColor({ backgroundColor: colours.ground }).catch(() => undefined);
  Taro.setNavigationBarColor({ frontColor, backgroundColor: colours.ground }).catch(() => undefined);
  if (painted !== wanted) paintTabBar(wanted);
}

function paintTabBar(wanted: 'light' | 'dark'): void {
  const colours = theme[wanted];
  Taro.setTabBarStyle({
    color: colours.barText,
    selectedColor: colours.barChosen,
    backgroundColor: colours.bar,
    borderStyle: colours.barBorder as 'black' | 'white',
  })
    .then(() => {
      painted = wanted;
      TABS.forEach((tab, index) => {
        const icons = { iconPath: colours[`${tab}Icon`], selectedIconPath: colours[`${tab}Chosen`] };
        Taro.setTabBarItem({ index, ...icons }).catch(() => undefined);
      });
    })
    .catch(() => undefined);
}

/** As the bar was last painted by us; null while WeChat's own painting stands. */
let painted: 'light' | 'dark' | null = null;

function systemLook(): 'light' | 'dark' {
  return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light';
}
