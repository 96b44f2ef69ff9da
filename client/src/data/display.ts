import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

export type TypeSize = 'standard' | 'large' | 'larger';
export type Look = 'system' | 'light' | 'dark';

/** How the reader wants to see the app; kept between starts. */
export interface Display {
  type: TypeSize;
  look: Look;
}

/** On top of the phone's own type size. */
export const TYPE_SCALE: Record<TypeSize, number> = { standard: 1, large: 1.15, larger: 1.3 };

const STORED = 'display';
const usual: Display = { type: 'standard', look: 'system' };
const listeners = new Set<() => void>();
let chosen: Display | null = null;

export function useDisplay(): Display {
  return useSyncExternalStore(subscribe, display, display);
}

export function choose(change: Partial<Display>): void {
  chosen = { ...display(), ...change };
  Taro.setStorageSync(STORED, chosen);
  for (const notify of listeners) notify();
}

function display(): Display {
  chosen ??= stored();
  return chosen;
}

/** A build before or after this one may have kept something else. */
function stored(): Display {
  const kept = Taro.getStorageSync(STORED) as Partial<Display> | '' | null;
  const { type = '', look = '' } = kept || {};
  return {
    type: type in TYPE_SCALE ? (type as TypeSize) : usual.type,
    look: look === 'light' || look === 'dark' ? look : usual.look,
  };
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
