import { Image, Input } from '@tarojs/components-react';

/**
 * What `@tarojs/components` means in a browser (client/config/index.ts): the browser's own elements where they do the
 * same. Taro's views have three states and an effect each, which a home of 150 views on a slow phone feels. A pressed
 * element is marked by press.h5.ts.
 */
export const View = 'div';
export const Text = 'span';
export const Button = 'button';
export const ScrollView = 'div';
export { Image, Input };
