/** "186,420": a whole number, or its digits, grouped by thousands. */
export function shownCount(count: number | string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
