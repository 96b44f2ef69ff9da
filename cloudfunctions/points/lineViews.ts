import type { LineView } from '../shared/contract/explanation';
import type { DayLines } from '../shared/domain/dayClose/row';
import { rankIn } from '../shared/domain/points/rankProgress';
import type { SettledRow } from './settledRow';

/** A day's lines in the order in which they are paid (settlement.md 6), each with the arithmetic behind it. */
export function lineViews(settled: SettledRow): LineView[] {
  const { static: daily, share, team, peer } = settled.row.day;
  const lines: LineView[] = [];
  if (daily.count > 0) lines.push({ kind: 'static', earned: daily.paid, ...daily });
  for (const { generation, ...line } of share) lines.push({ kind: `share${generation}`, ...line });
  if (team) lines.push(teamLine(team, settled));
  if (peer) lines.push({ kind: 'peer', count: null, ...peer, ...ownRank(settled) });
  return lines;
}

function teamLine({ paid, earned, steps }: NonNullable<DayLines['team']>, settled: SettledRow): LineView {
  return {
    kind: 'team',
    paid,
    earned,
    rate: null,
    base: steps.reduce((sum, [, , base]) => sum + base, 0),
    count: null,
    ...ownRank(settled),
    steps: steps.map(([below, rateDifference, base]) => ({
      below: rankIn(settled.plan, below),
      rateDifference,
      base,
    })),
  };
}

/** Ranks have the names and rates of the version that settled the day. */
function ownRank({ row, plan }: SettledRow): Pick<LineView, 'rank'> {
  const rank = rankIn(plan, row.rank);
  return rank ? { rank } : {};
}
