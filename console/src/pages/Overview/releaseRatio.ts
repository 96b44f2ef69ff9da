import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';

export type RatioLevel = 'good' | 'watch' | 'alarm';

/** What was released for what was sold, over the days that know both. */
export interface ReleaseRatio {
  days: number;
  /** In 0.01. */
  released: number;
  volume: number;
  /** Null where nothing was sold. */
  ratio: number | null;
  level: RatioLevel;
}

/** From here on release wants to be watched, and from here on it takes more than sales bring in. */
export const WATCH_FROM = 0.6;
export const ALARM_FROM = 1;

const DAYS = 30;

/** The ratio of release to volume over the last thirty published days; null before there is one. @param closes newest first */
export function releaseRatio(closes: readonly CloseView[]): ReleaseRatio | null {
  const known = closes
    .filter(({ phase, totals }) => phase === 'published' && totals !== null && totals.volume !== null)
    .slice(0, DAYS);
  if (known.length === 0) return null;
  const sum = (of: 'released' | 'volume') => known.reduce((all, { totals }) => all + (totals?.[of] ?? 0), 0);
  const [released, volume] = [sum('released'), sum('volume')];
  const ratio = volume > 0 ? released / volume : null;
  return { days: known.length, released, volume, ratio, level: levelOf(ratio, released) };
}

function levelOf(ratio: number | null, released: number): RatioLevel {
  if (ratio === null) return released > 0 ? 'alarm' : 'good';
  if (ratio >= ALARM_FROM) return 'alarm';
  return ratio >= WATCH_FROM ? 'watch' : 'good';
}
