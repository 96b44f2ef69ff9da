/** Field under which the value of an expression comes back from mingo. */
export const EVALUATED = 'value';
