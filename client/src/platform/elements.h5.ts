/** What `@tarojs/components` means in a browser (client/config/index.ts). */
export { Image, Input } from '@tarojs/components-react';
export { Button, ScrollView, Text, View } from './plainElements.h5';
