import type { LineView } from '../shared/contract/points';
import type { DayLines } from '../shared/domain/dayClose/row';

/** A day's lines in the order in which they are paid (settlement.md 6), each with the arithmetic behind it. */
export function lineViews({ static: daily, share, team, peer }: DayLines): LineView[] {
  const lines: LineView[] = [];
  if (daily.count > 0) lines.push({ kind: 'static', earned: daily.paid, ...daily });
  for (const { generation, ...line } of share) lines.push({ kind: `share${generation}`, ...line });
  if (team) lines.push(teamLine(team));
  if (peer) lines.push({ kind: 'peer', count: null, ...peer });
  return lines;
}

function teamLine({ paid, earned, steps }: NonNullable<DayLines['team']>): LineView {
  return {
    kind: 'team',
    paid,
    earned,
    rate: null,
    base: steps.reduce((sum, [, , base]) => sum + base, 0),
    count: null,
    steps: steps.map(([belowRank, rateDifference, base]) => ({ belowRank, rateDifference, base })),
  };
}
