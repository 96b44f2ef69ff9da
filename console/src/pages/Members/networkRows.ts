import { formatAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import type { Network } from '../../api/members';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { texts } from '../../texts/texts';

const words = texts.members;

type Part = keyof typeof words.parts;
/** A part of a network, or all of it, over a period. */
export type NetworkRow = Network['self'] & { part: Part };

export function networkRows({ self, first, second, deeper }: Network): NetworkRow[] {
  const all = [self, first, second, deeper].reduce((sum, part) => ({
    members: sum.members + part.members,
    volume: sum.volume + part.volume,
    points: sum.points + part.points,
    cash: sum.cash + part.cash,
  }));
  return Object.entries({ self, first, second, deeper, all }).map(([part, row]) => ({
    ...row,
    part: part as Part,
  }));
}

export const networkCsv: CsvColumn<NetworkRow>[] = [
  [words.who, ({ part }) => words.parts[part]],
  [words.count, ({ members }) => members],
  [words.volume, ({ volume }) => formatAmount(volume)],
  [words.releasedPoints, ({ points }) => formatAmount(points)],
  [words.releasedCash, ({ cash }) => formatAmount(cash)],
];
