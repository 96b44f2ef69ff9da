/** A month of release as YYYYMM: 202612 is followed by 202701. */
export function monthAfter(month: number, count = 1): number {
  const months = Math.floor(month / 100) * 12 + (month % 100) - 1 + count;
  return Math.floor(months / 12) * 100 + (months % 12) + 1;
}

/** How many months later, which is negative for an earlier one. */
export const monthsBetween = (from: number, to: number): number =>
  (Math.floor(to / 100) - Math.floor(from / 100)) * 12 + (to % 100) - (from % 100);
