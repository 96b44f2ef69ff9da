import type { LineView } from '../../../../cloudfunctions/shared/contract/explanation';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { displayRate, type Rate } from '../../../../cloudfunctions/shared/domain/money/rate';
import { texts } from '../../texts/texts';

const words = texts.members;

/** What people call a part of a day. */
export function lineName(kind: LineView['kind']): string {
  if (kind === 'static' || kind === 'team' || kind === 'peer') return words.lineKinds[kind];
  return words.share(Number(kind.slice('share'.length)));
}

/** The arithmetic of one part of a day: the rate times what it is counted on, and what of it was paid. */
export function explainLine({ rate, base, steps, earned, paid }: LineView): string {
  const shown = displayAmount(earned);
  const sum =
    rate === null
      ? words.sum((steps ?? []).map(stepText).join(' + '), shown)
      : words.product(displayRate(rate as Rate), displayAmount(base), shown);
  return paid === earned ? sum : sum + words.ofWhich(displayAmount(paid));
}

function stepText({ rateDifference, base, below }: NonNullable<LineView['steps']>[number]): string {
  return words.step(displayRate(rateDifference as Rate), displayAmount(base), below?.name ?? null);
}
