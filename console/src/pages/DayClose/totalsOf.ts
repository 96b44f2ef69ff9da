import { texts } from '../../texts/texts';
import type { KnownClose } from './TotalsTable';

/** One line of a day's totals, beside the day before. */
export interface Total {
  name: string;
  now: number;
  /** Null where it is not known. */
  earlier: number | null;
  isCount?: boolean;
  /** Part of the line above. */
  isPart?: boolean;
}

type Read = (close: KnownClose) => number | null;

const words = texts.dayClose;

/** The lines of a day's totals; what neither day has is left out. */
export function totalsOf(close: KnownClose, before: KnownClose | null, isWhole: boolean): Total[] {
  const line = (name: string, read: Read, marks: Pick<Total, 'isCount' | 'isPart'> = {}): Total[] => {
    const now = read(close);
    return now === null ? [] : [{ name, now, earlier: before && read(before), ...marks }];
  };
  const kind = (name: string, read: (close: KnownClose) => number): Total[] => {
    const none = read(close) === 0 && (before === null || read(before) === 0);
    return none || !isWhole ? [] : line(name, read, { isPart: true });
  };
  const generations = [...new Set([close, before].flatMap((one) => one?.totals.share ?? []).map(([g]) => g))];
  return [
    ...line(words.released, ({ totals }) => totals.released),
    ...kind(texts.members.lineKinds.static, ({ totals }) => totals.static),
    ...generations.flatMap((generation) => kind(texts.members.share(generation), shareOf(generation))),
    ...kind(texts.members.lineKinds.team, ({ totals }) => totals.team),
    ...kind(texts.members.lineKinds.peer, ({ totals }) => totals.peer),
    ...kind(words.cash, ({ totals }) => totals.cash),
    ...line(words.capped, ({ totals }) => totals.capped),
    ...line(words.granted, ({ totals }) => totals.granted),
    ...line(words.remaining, ({ totals }) => totals.remaining),
    ...line(words.volume, ({ totals }) => totals.volume),
    ...line(words.orders, ({ totals }) => totals.orders, { isCount: true }),
    ...line(words.members, ({ members }) => members, { isCount: true }),
    ...line(words.events, ({ events }) => events, { isCount: true }),
    ...line(words.late, ({ late }) => late, { isCount: true }),
  ];
}

const shareOf =
  (generation: number) =>
  ({ totals }: KnownClose): number =>
    totals.share.find(([one]) => one === generation)?.[1] ?? 0;
