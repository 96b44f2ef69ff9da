import { shortAmount } from './shortAmount';

/** "6.12 亿", "484.2 万", "860": a whole number as an axis has room for it. */
export const shortCount = (count: number): string => shortAmount(count * 100);
