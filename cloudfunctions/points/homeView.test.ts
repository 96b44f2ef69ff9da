import { anOrder, aRow, aShare } from '../../tests/builders/aRow';
import type { Row } from '../shared/domain/dayClose/row';
import { greenPointsFull, twoLevel } from '../shared/domain/plan/presets';
import { businessDay } from '../shared/domain/time/businessDay';
import { emptyAccount } from '../shared/domain/wallet/balance';
import type { Published } from '../shared/store/settings';
import { type HomeFigures, homeView } from './homeView';

const published: Published = {
  _id: 'published',
  date: '2026-11-22',
  attempt: 1,
  publishedAt: new Date('2026-11-21T16:06:30Z'),
  firstDate: '2026-11-01',
  retries: {},
};

const settled = (row: Row) => ({
  date: businessDay('2026-11-22'),
  row,
  planVersion: 1,
  plan: greenPointsFull,
});

const home = (figures: Partial<HomeFigures>) =>
  homeView({
    role: undefined,
    published,
    settled: null,
    before: null,
    account: emptyAccount,
    inForce: twoLevel,
    plans: [twoLevel],
    ...figures,
  });

describe('a home', () => {
  it('before the first close says unknown, and 0 only where nothing was released', () => {
    expect(home({ published: null })).toEqual({
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
      tier: { current: null, next: expect.objectContaining({ id: 'junior' }), best: null },
      rank: null,
      releasedToDate: 0,
    });
  });

  it('of a member whom no close knows yet says which day is published', () => {
    expect(home({})).toMatchObject({
      publishedDate: '2026-11-22',
      publishedAt: '2026-11-21T16:06:30.000Z',
      day: null,
      inPools: null,
    });
  });

  it('shows the published day, what is held, and what changed', () => {
    const before = aRow({ orders: [anOrder()] });
    const row = aRow({
      orders: [anOrder({ released: 7_200 })],
      share: [aShare()],
      tiers: [['junior', 1]],
      toDate: { points: 9_000, cash: 0 },
    });
    expect(home({ settled: settled(row), before })).toMatchObject({
      day: { date: '2026-11-22', total: 5_400, planVersion: 1 },
      available: 9_000,
      releasedToDate: 9_000,
      inPools: 742_800,
      openOrders: 1,
      change: { difference: 1_800, cause: 'invitees-more', count: 1 },
      tier: { current: { id: 'junior' }, next: { id: 'middle', threshold: 900_000 }, best: 300_000 },
    });
  });

  it('compares nothing on the first day that knows the member', () => {
    expect(home({ settled: settled(aRow({ orders: [anOrder()] })) }).change).toBeNull();
  });

  it('shows the rank of the day under a plan with ranks', () => {
    const row = aRow({ rank: 'silver', teamVolume: 21_000_000 });
    expect(home({ settled: settled(row), inForce: greenPointsFull }).rank).toMatchObject({
      current: { id: 'silver' },
      next: { id: 'gold' },
      teamVolume: 21_000_000,
    });
  });
});
