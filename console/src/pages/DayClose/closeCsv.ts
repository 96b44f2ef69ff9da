import type { CloseTotals, CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { formatAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { texts } from '../../texts/texts';
import { spentInAll } from './spentInAll';

const words = texts.dayClose;

/** An amount that is not known yet stays empty, and is never a zero. */
const total = (title: string, of: (totals: CloseTotals) => number | null): CsvColumn<CloseView> => [
  title,
  ({ totals }) => {
    const amount = totals && of(totals);
    return amount === null ? '' : formatAmount(amount);
  },
];

export const closeCsv: CsvColumn<CloseView>[] = [
  [words.day, ({ date }) => date],
  [words.state, ({ phase }) => words.phases[phase]],
  [words.members, ({ members }) => (members === 0 ? '' : members)],
  total(words.released, ({ released }) => released),
  total(texts.members.lineKinds.static, (totals) => totals.static),
  total(words.share, ({ share }) => share.reduce((sum, [, amount]) => sum + amount, 0)),
  total(texts.members.lineKinds.team, ({ team }) => team),
  total(texts.members.lineKinds.peer, ({ peer }) => peer),
  total(words.capped, ({ capped }) => capped),
  total(words.granted, ({ granted }) => granted),
  total(words.remaining, ({ remaining }) => remaining),
  total(words.volume, ({ volume }) => volume),
  [words.orders, ({ totals }) => totals?.orders ?? ''],
  [words.spentMs, (close) => spentInAll(close) ?? ''],
  [words.attempts, ({ attempt }) => attempt],
  [words.digest, ({ digest }) => digest ?? ''],
];
