const inWeChat = process.env.TARO_ENV === 'weapp';

/** Inside WeChat a colour is a name in theme.json, which has both modes; browsers take the light one. */
const themed = (name: string, light: string): string => (inWeChat ? `@${name}` : light);

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  // The browser's bar has shapes of its own (platform/tabBar.h5.ts).
  ...(inWeChat ? { iconPath: `@${name}Icon`, selectedIconPath: `@${name}Chosen` } : {}),
});

/** Every component in all of its states, for developers (`npm run catalogue`): in no build that people get. */
const catalogue =
  process.env.CATALOGUE === '1' && !inWeChat ? [{ root: 'pages/catalogue', pages: ['index'] }] : [];

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/release/index',
    'pages/invite/index',
    'pages/mine/index',
    'pages/register/index',
  ],
  subPackages: [
    { root: 'pages/orders', pages: ['index'] },
    { root: 'pages/poster', pages: ['index'] },
    { root: 'pages/statement', pages: ['index'] },
    { root: 'pages/rules', pages: ['index'] },
    { root: 'pages/messages', pages: ['index'] },
    { root: 'pages/privacy', pages: ['index'] },
    { root: 'pages/settings', pages: ['index'] },
    { root: 'pages/agreement', pages: ['index'] },
    ...catalogue,
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '绿色积分',
    navigationBarTextStyle: themed('titleStyle', 'black') as 'black',
    backgroundColor: themed('ground', '#F5F3EE'),
    backgroundTextStyle: themed('pullStyle', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('barText', '#6E695F'),
    selectedColor: themed('barChosen', '#1B6A4F'),
    backgroundColor: themed('bar', '#FFFFFF'),
    borderStyle: themed('barBorder', 'white') as 'white',
    list: [tab('home', '首页'), tab('release', '释放'), tab('invite', '邀请'), tab('mine', '我的')],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
