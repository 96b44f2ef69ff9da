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

/** Raised when the caller is told anew, or is gone: what was asked for before is kept no more. */
let epoch = 0;

export function outdateAnswers(): void {
  epoch += 1;
}

/** To be called when something is asked for; tells when the answer is there whether it may still be kept. */
export function askedNow(): () => boolean {
  const asked = epoch;
  return () => asked === epoch;
}

/** Asks, and keeps the answer unless it is outdated by then. */
export async function askAndRemember<Value>(name: string, ask: () => Promise<Value>): Promise<Value> {
  const mayKeep = askedNow();
  const value = await ask();
  if (mayKeep()) remember(name, value);
  return value;
}

export function remembered<Value>(name: string): Remembered<Value> | null {
  const kept: unknown = Taro.getStorageSync(`seen.${name}`);
  return typeof kept === 'object' && kept !== null ? (kept as Remembered<Value>) : null;
}

export function forget(name: string): void {
  Taro.removeStorageSync(`seen.${name}`);
}

/** Everything that was ever seen on this phone, whoever saw it, and what is on its way. */
export function forgetAll(): void {
  outdateAnswers();
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith('seen.')) Taro.removeStorageSync(key);
}
