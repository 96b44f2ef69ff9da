import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

const STORED = 'amounts.hidden';
const listeners = new Set<() => void>();
let hidden: boolean | null = null;

/** Whether amounts are covered, for people who open the app beside others; kept between starts. */
export function useHiddenAmounts(): boolean {
  return useSyncExternalStore(subscribe, isHidden, isHidden);
}

export function toggleAmounts(): void {
  hidden = !isHidden();
  Taro.setStorageSync(STORED, hidden);
  for (const notify of listeners) notify();
}

function isHidden(): boolean {
  hidden ??= Taro.getStorageSync(STORED) === true;
  return hidden;
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
