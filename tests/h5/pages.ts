/** Each page by its path, and who of the small brand looks at it. */
export const pages = [
  ['/pages/home/index', 'ann'],
  ['/pages/release/index', 'ann'],
  ['/pages/invite/index', 'ann'],
  ['/pages/mine/index', 'ann'],
  ['/pages/orders/index', 'ann'],
  ['/pages/statement/index', 'ann'],
  ['/pages/rules/index', 'ann'],
  ['/pages/poster/index', 'ann'],
  ['/pages/messages/index', 'ann'],
  ['/pages/settings/index', 'ann'],
  ['/pages/privacy/index', 'ann'],
  ['/pages/agreement/index', 'ann'],
  ['/pages/register/index', 'stranger'],
] as const;
