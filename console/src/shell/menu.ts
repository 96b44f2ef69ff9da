import type { Access } from '../../../cloudfunctions/shared/contract/action';
import { consoleContract } from '../../../cloudfunctions/shared/contract/console';
import { dayCloseContract } from '../../../cloudfunctions/shared/contract/dayClose';
import { importsContract } from '../../../cloudfunctions/shared/contract/imports';
import { membersContract } from '../../../cloudfunctions/shared/contract/members';
import { ordersForOperators } from '../../../cloudfunctions/shared/contract/ordersForOperators';
import { plansContract } from '../../../cloudfunctions/shared/contract/plans';
import { walletContract } from '../../../cloudfunctions/shared/contract/wallet';
import type { IconName } from '../components/Icon/Icon';
import { texts } from '../texts/texts';

export interface MenuItem {
  path: string;
  name: string;
  icon: IconName;
  /** Of the call that the page lives on: who may not make it does not see the page. */
  access: Access;
}

export interface MenuGroup {
  name: string;
  items: MenuItem[];
}

const { shell } = texts;

/** The pages by what they are about, in the order of the menu. */
export const menu: MenuGroup[] = [
  {
    name: shell.overviewGroup,
    items: [
      { path: '/overview', name: shell.overview, icon: 'chart', access: dayCloseContract.status.access },
    ],
  },
  {
    name: shell.membersGroup,
    items: [
      { path: '/members', name: shell.members, icon: 'person', access: membersContract.search.access },
      { path: '/orders', name: shell.orders, icon: 'receipt', access: ordersForOperators.search.access },
    ],
  },
  {
    name: shell.pointsGroup,
    items: [
      { path: '/day-close', name: shell.dayClose, icon: 'leaves', access: dayCloseContract.status.access },
      {
        path: '/adjustments',
        name: shell.adjustments,
        icon: 'balance',
        access: walletContract.adjustments.access,
      },
      { path: '/plans', name: shell.plans, icon: 'book', access: plansContract.history.access },
    ],
  },
  {
    name: shell.systemGroup,
    items: [
      { path: '/operators', name: shell.operators, icon: 'people', access: consoleContract.operators.access },
      { path: '/import', name: shell.imports, icon: 'exchange', access: importsContract.imports.access },
      { path: '/audit', name: shell.audit, icon: 'page', access: consoleContract.audit.access },
    ],
  },
];

/** Where a path belongs in the menu; null for a page that stands outside. */
export function placeInMenu(path: string): { group: MenuGroup; item: MenuItem } | null {
  for (const group of menu) {
    const item = group.items.find((one) => path === one.path || path.startsWith(`${one.path}/`));
    if (item) return { group, item };
  }
  return null;
}
