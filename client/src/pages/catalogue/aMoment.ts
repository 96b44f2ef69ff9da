const MOMENT_MS = 2_000;

/** Stands in for a call: long enough to see a button wait. */
export const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, MOMENT_MS));

/** Stands in for what only opens something else. */
export const nothing = (): void => undefined;
