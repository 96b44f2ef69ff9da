import type { ProfileView } from '../../../../cloudfunctions/shared/contract/account';
import type { InviteesBehindView } from '../../../../cloudfunctions/shared/contract/explanation';
import type {
  HomeView,
  OrderProgressView,
  ReleasedDay,
} from '../../../../cloudfunctions/shared/contract/points';
import type { InviteeView } from '../../../../cloudfunctions/shared/contract/referral';
import { plainDay } from './days';

/** The moment of the catalogue: fixed, so that two looks at it can be compared. */
export const now = Date.parse('2026-11-22T09:41:00+08:00');
export const today = '2026-11-22';

export const profile: ProfileView = {
  member: 'M1',
  name: '林小满',
  phoneMasked: '138****0001',
  inviteCode: 'K7M2PX',
  registeredAt: '2026-08-02T02:00:00.000Z',
  frozen: false,
  hasInviter: true,
  role: 'promoter',
};

export const home: HomeView = {
  role: 'promoter',
  day: plainDay,
  publishedAt: '2026-11-22T00:12:00.000Z',
  publishedDate: today,
  available: 4_182_36,
  availableParts: { released: 4_182_36, clawed: 0, adjusted: 0 },
  cash: 1_254_70,
  inPools: 11_047_58,
  openOrders: 2,
  change: { difference: 12_60, cause: 'invitees-more', count: 1 },
  tier: {
    current: { id: 'junior', name: '初级会员', multiplier: '2.5' },
    next: { id: 'middle', name: '中级会员', multiplier: '3', threshold: 9_000_00 },
    best: 5_200_00,
  },
  rank: {
    current: { id: 'bronze', name: '青铜', rate: 1000 },
    next: { id: 'silver', name: '白银', rate: 2000, volume: 200_000_00 },
    teamVolume: 187_700_00,
  },
  releasedToDate: 5_437_06,
};

/** Registered, and no close has known them yet. */
export const beforeFirstClose: HomeView = {
  ...home,
  role: 'member',
  day: null,
  publishedAt: null,
  publishedDate: null,
  available: 0,
  availableParts: { released: 0, clawed: 0, adjusted: 0 },
  cash: 0,
  inPools: null,
  openOrders: null,
  change: null,
  tier: {
    current: null,
    next: { id: 'junior', name: '初级会员', multiplier: '2.5', threshold: 3_000_00 },
    best: null,
  },
  rank: null,
  releasedToDate: 0,
};

export const order: OrderProgressView = plainDay.orders[0]!;

export const invitees: Record<string, InviteeView> = {
  touched: { nameMasked: null, phoneMasked: null, at: '2026-11-22T00:12:00.000Z', step: 'touched' },
  registered: {
    nameMasked: '孙*洁',
    phoneMasked: '138****0002',
    at: '2026-11-19T04:00:00.000Z',
    step: 'registered',
  },
  'registered, no name': {
    nameMasked: null,
    phoneMasked: '138****0003',
    at: '2026-11-18T04:00:00.000Z',
    step: 'registered',
  },
  ordered: {
    nameMasked: '欧**娜',
    phoneMasked: '138****0004',
    at: '2025-12-30T04:00:00.000Z',
    step: 'ordered',
  },
};

export const firstGeneration: InviteesBehindView = {
  date: plainDay.date,
  generation: 1,
  rate: 5000,
  base: 84_00,
  count: 3,
  invitees: [
    { nameMasked: '孙*洁', phoneMasked: '138****0002', released: 40_00, contributed: 20_00 },
    { nameMasked: null, phoneMasked: '138****0003', released: 30_00, contributed: 15_00 },
    { nameMasked: null, phoneMasked: null, released: 14_00, contributed: 7_00 },
  ],
  next: null,
};

/** A page that others follow; the next one cannot be had here, which shows how a list fails. */
export const secondGeneration: InviteesBehindView = {
  ...firstGeneration,
  generation: 2,
  rate: 3000,
  base: 44_00,
  count: 5,
  invitees: [{ nameMasked: '周*', phoneMasked: '138****0005', released: 20_00, contributed: 6_00 }],
  next: 'the second page',
};

/** Thirty days: the daily release rises with each order, and the acceleration comes and goes. */
export const releasedDays: ReleasedDay[] = Array.from({ length: 30 }, (_, index) => {
  const ofOrders = index < 9 ? 7_96 : index < 20 ? 33_56 : 41_20;
  const accelerated = index < 12 ? 0 : 20_00 + ((index * 37) % 60) * 1_00;
  return { date: dayBefore(29 - index), total: ofOrders + accelerated, static: ofOrders };
});

function dayBefore(days: number): string {
  return new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
}
