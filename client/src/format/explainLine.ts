import type { DayView, LineView } from '../../../cloudfunctions/shared/contract/points';
import { displayAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import { displayRate, floorRate, type Rate } from '../../../cloudfunctions/shared/domain/money/rate';
import { texts } from '../texts/texts';

/** A part of a day as its owner reads it: what it is called, and the arithmetic whose right side is the amount. */
export interface ExplainedLine {
  name: string;
  sum: string;
}

/** Explains one line of a day (product.md B6). `rankName` turns a rank's id into what people call it. */
export function explainLine(line: LineView, rankName: (id: string) => string): ExplainedLine {
  const ofWhich = line.paid < line.earned ? texts.release.ofWhich(displayAmount(line.paid)) : '';
  if (line.kind === 'team') return { name: texts.release.team, sum: teamSum(line, rankName) + ofWhich };
  const rate = displayRate((line.rate ?? 0) as Rate);
  const base = displayAmount(line.base);
  const earned = displayAmount(line.earned);
  if (line.kind === 'peer') {
    return { name: texts.release.peer, sum: texts.release.peerSum(rate, base, earned) + ofWhich };
  }
  if (line.kind === 'static') return { name: texts.release.static, sum: staticSum(line, rate, base, earned) };
  const generation = Number(line.kind.slice('share'.length));
  return {
    name: texts.release.share(generation),
    sum: texts.release.shareSum(rate, line.count ?? 0, base, earned) + ofWhich,
  };
}

/** Why something that was earned was not released, or that nothing was held back (settlement.md 6). */
export function explainCap(day: DayView): string {
  return day.capped > 0 ? texts.release.cappedBecause : texts.release.notCapped;
}

/** An order's last day releases what is left of its pool, so the product may be more than was released. */
function staticSum(line: LineView, rate: string, base: string, earned: string): string {
  const whole = floorRate(line.base, (line.rate ?? 0) as Rate) === line.earned;
  const sentence = whole ? texts.release.staticSum : texts.release.staticLast;
  return sentence(rate, line.count ?? 0, base, earned);
}

function teamSum(line: LineView, rankName: (id: string) => string): string {
  const steps = (line.steps ?? []).map(({ belowRank, rateDifference, base }) =>
    texts.release.teamStep(
      displayRate(rateDifference as Rate),
      displayAmount(base),
      belowRank === null ? null : rankName(belowRank),
    ),
  );
  return texts.release.teamSum(steps.join(' + '), displayAmount(line.earned));
}
