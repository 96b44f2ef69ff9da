import type { StatementView } from '../../../../cloudfunctions/shared/contract/statement';
import { formatAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { texts } from '../../texts/texts';

const words = texts.members;

/** A day of a month, as the statement lists it. */
export type StatementDay = NonNullable<StatementView['days']>[number];

export const monthCsv: CsvColumn<StatementDay>[] = [
  [words.day, ({ date }) => date],
  [words.total, ({ total }) => formatAmount(total)],
  [words.static, (day) => formatAmount(day.static)],
  [words.fast, (day) => formatAmount(day.total - day.static)],
];
