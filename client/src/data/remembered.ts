import Taro from '@tarojs/taro';

/** A value that was seen before, and when (milliseconds since 1970). */
export interface Remembered<Value> {
  value: Value;
  at: number;
}

/** Keeps a value on the phone for the next start. Losing it costs nothing but a skeleton, so failures are ignored. */
export function remember<Value>(name: string, value: Value): void {
  try {
    Taro.setStorageSync(`seen.${name}`, { value, at: Date.now() } satisfies Remembered<Value>);
  } catch {
    // The phone's storage is full.
  }
}

export function remembered<Value>(name: string): Remembered<Value> | null {
  const kept: unknown = Taro.getStorageSync(`seen.${name}`);
  return typeof kept === 'object' && kept !== null ? (kept as Remembered<Value>) : null;
}

export function forget(name: string): void {
  Taro.removeStorageSync(`seen.${name}`);
}

/** Everything that was ever seen on this phone, whoever saw it. */
export function forgetAll(): void {
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith('seen.')) Taro.removeStorageSync(key);
}
