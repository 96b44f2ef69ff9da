import type { Platform } from './contract';

/** Taro picks platform.weapp.ts or platform.h5.ts by the target; both are checked against `Platform`. */
export declare const platform: Platform;
