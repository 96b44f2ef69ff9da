import type { LineKind, LineView } from '../../../cloudfunctions/shared/contract/explanation';
import type { DayView } from '../../../cloudfunctions/shared/contract/points';
import { displayRate, floorRate, type Rate } from '../../../cloudfunctions/shared/domain/money/rate';
import { releaseTexts } from '../texts/release';
import { releasingOrders } from './releasingOrders';
import type { ShowAmount } from './shownAmount';

/** The arithmetic of one part of a day in a line, whose right side is the amount (product.md B6). */
export function explainLine(line: LineView, day: DayView, show: ShowAmount): string {
  const ofWhich = ofWhichPaid(line, show);
  if (line.kind === 'team') return teamSum(line, show) + ofWhich;
  const rate = displayRate((line.rate ?? 0) as Rate);
  const [base, earned] = [show(line.base), show(line.earned)];
  if (line.kind === 'peer') return releaseTexts.peerSum(rate, base, earned) + ofWhich;
  if (line.kind === 'static') return staticSum(line, day, show);
  return releaseTexts.shareSum(rate, line.count ?? 0, base, earned) + ofWhich;
}

/** A line that the pools did not cover in full says what they did. */
function ofWhichPaid({ earned, paid }: LineView, show: ShowAmount): string {
  if (paid === earned) return '';
  return paid === 0 ? releaseTexts.ofWhichNone : releaseTexts.ofWhich(show(paid));
}

/** What people call a part of a day. */
export function lineName(kind: LineKind | 'capped'): string {
  if (kind === 'static' || kind === 'team' || kind === 'peer' || kind === 'capped') return releaseTexts[kind];
  return releaseTexts.share(generationOf(kind) ?? 0);
}

/** The generation of a share line, or null. */
export function generationOf(kind: LineKind | 'capped'): number | null {
  return kind.startsWith('share') ? Number(kind.slice('share'.length)) : null;
}

/** Why something that was earned was not released, or that nothing was held back (settlement.md 6). */
export function explainCap({ capped, orders, frozen }: DayView): string {
  if (frozen) return releaseTexts.frozen;
  if (capped > 0) return releaseTexts.cappedBecause;
  const hasRoom = orders.some(({ pool, released }) => pool > released);
  return hasRoom ? releaseTexts.notCapped : releaseTexts.nothingCapped;
}

/** Each order is floored by itself, and releases on its last day what is left: the product may be more than the amount. */
function staticSum(line: LineView, day: DayView, show: ShowAmount): string {
  const rate = (line.rate ?? 0) as Rate;
  const isWhole = floorRate(line.base, rate) === line.earned;
  const hasLast = releasingOrders(day, line).some(({ isLast }) => isLast);
  const sentence = hasLast
    ? releaseTexts.staticLast
    : isWhole
      ? releaseTexts.staticSum
      : releaseTexts.staticFloored;
  return sentence(displayRate(rate), line.count ?? 0, show(line.base), show(line.earned));
}

function teamSum(line: LineView, show: ShowAmount): string {
  const steps = (line.steps ?? []).map(({ below, rateDifference, base }) =>
    releaseTexts.teamStep(displayRate(rateDifference as Rate), show(base), below?.name ?? null),
  );
  return releaseTexts.teamSum(steps.join(' + '), show(line.earned));
}
