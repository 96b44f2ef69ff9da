/** Everything about adjustments that the console remembers from the server. */
export const adjustmentsKey = ['wallet'] as const;
