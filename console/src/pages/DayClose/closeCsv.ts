import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { formatAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { texts } from '../../texts/texts';
import { hasTotals } from './hasTotals';
import { spentInAll } from './spentInAll';

const words = texts.dayClose;

/** An amount that is not known yet stays empty, and is never a zero. */
const total = (title: string, of: (close: CloseView) => number): CsvColumn<CloseView> => [
  title,
  (close) => (hasTotals(close) ? formatAmount(of(close)) : ''),
];

export const closeCsv: CsvColumn<CloseView>[] = [
  [words.day, ({ date }) => date],
  [words.state, ({ phase }) => words.phases[phase]],
  [words.members, ({ members }) => (members === 0 ? '' : members)],
  total(words.released, ({ released }) => released),
  total(words.capped, ({ capped }) => capped),
  total(words.granted, ({ granted }) => granted),
  total(words.remaining, ({ remaining }) => remaining),
  [words.spentMs, (close) => spentInAll(close) ?? ''],
  [words.attempts, ({ attempt }) => attempt],
  [words.digest, ({ digest }) => digest ?? ''],
];
