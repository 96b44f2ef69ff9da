/** "+12.3%" of ten-thousandths, to one decimal: the sign says which way, so that no colour has to. */
export function shownRatio(ratio: number): string {
  const sign = ratio > 0 ? '+' : ratio < 0 ? '−' : '';
  return `${sign}${(Math.abs(ratio) / 100).toFixed(1)}%`;
}
