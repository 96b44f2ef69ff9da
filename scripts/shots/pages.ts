import type { Shot } from './takeShot';

/** The README's pictures, by file: what the second of the demo's cast sees. */
export const readmePictures: Record<string, Shot[]> = {
  home: [
    { path: '/pages/home/index', colorScheme: 'light' },
    { path: '/pages/home/index', colorScheme: 'light', tap: '#today' },
    { path: '/pages/home/index', colorScheme: 'dark' },
  ],
  pages: [
    { path: '/pages/release/index', colorScheme: 'light' },
    { path: '/pages/invite/index', colorScheme: 'light' },
    { path: '/pages/poster/index', colorScheme: 'light' },
    { path: '/pages/messages/index', colorScheme: 'dark' },
  ],
};

/** Who looks: a member with a team, a manager, somebody who was never here. */
export type Viewer = 'member' | 'manager' | 'stranger';

/** Every page as people come to it, and the sheets that open on it. */
export const everyPage: readonly { name: string; path: string; viewer: Viewer; tap?: string }[] = [
  { name: 'home', path: '/pages/home/index', viewer: 'member' },
  { name: 'day', path: '/pages/home/index', viewer: 'member', tap: '#today' },
  { name: 'release', path: '/pages/release/index', viewer: 'member' },
  { name: 'invite', path: '/pages/invite/index', viewer: 'member' },
  { name: 'poster', path: '/pages/poster/index', viewer: 'member' },
  { name: 'mine', path: '/pages/mine/index', viewer: 'member' },
  { name: 'orders', path: '/pages/orders/index', viewer: 'member' },
  { name: 'statement', path: '/pages/statement/index', viewer: 'member' },
  { name: 'rules', path: '/pages/rules/index', viewer: 'member' },
  { name: 'messages', path: '/pages/messages/index', viewer: 'member' },
  { name: 'settings', path: '/pages/settings/index', viewer: 'member' },
  { name: 'privacy', path: '/pages/privacy/index', viewer: 'member' },
  { name: 'agreement', path: '/pages/agreement/index', viewer: 'member' },
  { name: 'group', path: '/pages/home/index', viewer: 'manager' },
  { name: 'visitor', path: '/pages/home/index', viewer: 'stranger' },
  { name: 'register', path: '/pages/register/index', viewer: 'stranger' },
];

/** How each of them is looked at: a usual phone in both lights, and the smallest. */
export const looks = {
  light: { colorScheme: 'light', size: { width: 375, height: 812 } },
  dark: { colorScheme: 'dark', size: { width: 375, height: 812 } },
  small: { colorScheme: 'light', size: { width: 320, height: 568 } },
  whole: { colorScheme: 'light', size: { width: 375, height: 1800 } },
} as const;
