import type { ReactElement } from 'react';
import type {
  HomeView,
  OrderProgressView,
  ReleasedDay,
} from '../../../../cloudfunctions/shared/contract/points';
import { ReleaseBar } from '../../components/ReleaseBar/ReleaseBar';
import { ProgressBar } from '../../components/TierProgress/ProgressBar';
import { TierProgress } from '../../components/TierProgress/TierProgress';
import { TrendChart } from '../../components/TrendChart/TrendChart';
import { nothing } from './aMoment';
import { beforeFirstClose, home, order, releasedDays, today } from './fixtures';
import { Section, State } from './State';

const orders: Record<string, OrderProgressView> = {
  'accelerated today': order,
  'daily release only': { ...order, today: order.todayStatic },
  'first day': { ...order, released: order.todayStatic, today: order.todayStatic },
  'last day of the pool': { ...order, released: order.pool, lastDay: today },
  'released before': { ...order, released: order.pool, today: 0, todayStatic: 0, lastDay: null },
  paused: { ...order, today: 0, todayStatic: 0, lastDay: null },
  'refunded as a whole': {
    ...order,
    amount: 0,
    pool: 0,
    released: 0,
    today: 0,
    todayStatic: 0,
    lastDay: null,
  },
  'very large': { ...order, amount: 98_765_432_10, pool: 246_913_580_25, released: 123_456_789_00 },
};

export function ReleaseBarStates(): ReactElement {
  return (
    <Section of="ReleaseBar">
      {Object.entries(orders).map(([name, one]) => (
        <State name={name} key={name} card>
          <ReleaseBar order={one} date={today} isToday />
        </State>
      ))}
      <State name="on an earlier day" card>
        <ReleaseBar order={order} date={today} isToday={false} />
      </State>
    </Section>
  );
}

const { tier, rank } = home;
const vip = { id: 'vip', name: 'VIP会员', multiplier: '4' };
const king = { id: 'king', name: '王者', rate: 5000 };
type Progress = Pick<HomeView, 'tier' | 'rank'>;

const progresses: Record<string, Progress> = {
  'tier and rank with a next one': { tier, rank },
  'the plan has no ranks': { tier, rank: null },
  'before the first close': {
    tier: beforeFirstClose.tier,
    rank: rank && { ...rank, current: null, teamVolume: null },
  },
  'no rank yet': { tier, rank: rank && { ...rank, current: null, teamVolume: 0 } },
  'both at the top': {
    tier: { current: vip, next: null, best: 51_000_00 },
    rank: { current: king, next: null, teamVolume: 300_000_000_00 },
  },
};

export function TierProgressStates(): ReactElement {
  return (
    <Section of="TierProgress">
      {Object.entries(progresses).map(([name, progress]) => (
        <State name={name} key={name}>
          <TierProgress {...progress} onTier={nothing} onRank={nothing} />
        </State>
      ))}
      <State name="ProgressBar of a tier: unknown, empty, a third, full" card>
        {[null, 0, 1 / 3, 1].map((share) => (
          <ProgressBar share={share} look="tier" key={share} />
        ))}
      </State>
      <State name="ProgressBar of a rank: unknown, empty, a third, full" card>
        {[null, 0, 1 / 3, 1].map((share) => (
          <ProgressBar share={share} look="rank" key={share} />
        ))}
      </State>
    </Section>
  );
}

const trends: Record<string, ReleasedDay[]> = {
  'thirty days': releasedDays,
  'daily release only': releasedDays.map((day) => ({ ...day, total: day.static })),
  'two days': releasedDays.slice(-2),
  'falling to nothing': releasedDays.map((day, index) =>
    index < 20 ? day : { ...day, total: 0, static: 0 },
  ),
  'nothing released': releasedDays.map((day) => ({ ...day, total: 0, static: 0 })),
};

export function TrendChartStates(): ReactElement {
  return (
    <Section of="TrendChart">
      {Object.entries(trends).map(([name, points]) => (
        <State name={name} key={name}>
          <TrendChart points={points} />
        </State>
      ))}
    </Section>
  );
}
