/** Of React what the parts of the early card need: a value as it is now. */
export const useSyncExternalStore = <Value>(_subscribe: unknown, value: () => Value): Value => value();
