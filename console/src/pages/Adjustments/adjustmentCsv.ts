import type { AdjustmentView } from '../../../../cloudfunctions/shared/contract/wallet';
import { formatAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';

const words = texts.adjustments;

export const adjustmentCsv: CsvColumn<AdjustmentView>[] = [
  [words.at, ({ at }) => exactMoment(at)],
  [words.member, ({ member }) => member],
  [words.amount, ({ amount }) => formatAmount(amount)],
  [words.note, ({ note }) => note],
  [words.reason, ({ reason }) => reason],
  [words.by, ({ by, byName }) => byName ?? by],
  [words.state, ({ state }) => words.states[state]],
  [words.checkedBy, ({ check }) => check?.byName ?? check?.by ?? ''],
  [words.checkedAt, ({ check }) => (check ? exactMoment(check.at) : '')],
  [words.checkReason, ({ check }) => check?.reason ?? ''],
];
