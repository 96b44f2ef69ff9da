/**
 * The browser's own elements where they do what Taro's do: those have three states and an effect each, which a home of 150
 * views on a slow phone feels. A pressed one is marked by press.h5.ts.
 */
export const View = 'div';
export const Text = 'span';
export const Button = 'button';
export const ScrollView = 'div';
