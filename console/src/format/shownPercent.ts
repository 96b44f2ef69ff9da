/** "59.4%", "60%": a ratio for people, to a tenth of a percent. */
export const shownPercent = (ratio: number): string => `${Number((ratio * 100).toFixed(1))}%`;
