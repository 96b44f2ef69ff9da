import type { LineKind, LineView } from '../../../cloudfunctions/shared/contract/explanation';
import type { DayView } from '../../../cloudfunctions/shared/contract/points';
import { displayRate, floorRate, type Rate } from '../../../cloudfunctions/shared/domain/money/rate';
import { explainTexts } from '../texts/explain';
import { refusals } from '../texts/refusals';
import { generationOf } from './explainLine';
import { releasingOrders } from './releasingOrders';
import type { ShowAmount } from './shownAmount';

/** Where one amount of a day comes from, in sentences made of the row's own figures (product.md B6). */
export function explainSentence(kind: LineKind | 'capped', day: DayView, show: ShowAmount): string {
  if (kind === 'capped') return cappedSentence(day, show);
  const line = day.lines.find((found) => found.kind === kind);
  if (line === undefined) return refusals.LINE_UNKNOWN;
  if (kind === 'static') return staticSentence(line, day, show);
  return bonusSentence(line, show) + paidSentence(line, show);
}

function staticSentence(line: LineView, day: DayView, show: ShowAmount): string {
  const { staticOne, staticMany, staticLast, staticWhole, staticFloored } = explainTexts;
  const rate = (line.rate ?? 0) as Rate;
  const count = line.count ?? 0;
  const [base, paid] = [show(line.base), show(line.paid)];
  const orders =
    count === 1 ? staticOne(base, displayRate(rate)) : staticMany(count, base, displayRate(rate));
  const last = releasingOrders(day, line).filter(({ isLast }) => isLast).length;
  if (last > 0) return orders + staticLast(last, paid);
  return orders + (floorRate(line.base, rate) === line.paid ? staticWhole(paid) : staticFloored(paid));
}

function bonusSentence(line: LineView, show: ShowAmount): string {
  const rate = displayRate((line.rate ?? 0) as Rate);
  const [base, earned] = [show(line.base), show(line.earned)];
  if (line.kind === 'team') return teamSentence(line, show);
  if (line.kind === 'peer') return explainTexts.peer(line.rank?.name ?? '', base, rate, earned);
  const behind = explainTexts.behind(generationOf(line.kind) ?? 0);
  return explainTexts.share(behind, line.count ?? 0, base, rate, earned);
}

function teamSentence({ rank, steps = [], earned }: LineView, show: ShowAmount): string {
  const own = displayRate((rank?.rate ?? 0) as Rate);
  const counted = steps.map(({ below, rateDifference, base }) => {
    if (below === null) return explainTexts.teamNone(show(base), own);
    const [difference, belowRate] = [displayRate(rateDifference as Rate), displayRate(below.rate as Rate)];
    return explainTexts.teamBelow(below.name, show(base), difference, own, belowRate);
  });
  return (
    explainTexts.teamRank(rank?.name ?? '', own) + counted.join('；') + explainTexts.teamEarned(show(earned))
  );
}

/** A line that was not paid in full met the end of the pools: what it was paid is what they still held (settlement.md 6). */
function paidSentence({ earned, paid }: LineView, show: ShowAmount): string {
  if (paid === earned) return explainTexts.paidInFull;
  if (paid === 0) return explainTexts.paidNothing(show(earned));
  return explainTexts.paidInPart(show(paid), show(earned - paid));
}

function cappedSentence({ capped, lines }: DayView, show: ShowAmount): string {
  if (capped === 0) return explainTexts.notCapped;
  const fast = lines.filter(({ kind }) => kind !== 'static');
  const earned = fast.reduce((sum, line) => sum + line.earned, 0);
  return explainTexts.capped(show(earned), show(earned - capped), show(capped));
}
