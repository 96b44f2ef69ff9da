import { useSyncExternalStore } from 'react';

/** `system` follows the computer. */
export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

const STORED = 'console.look';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen = stored();

/** What the operator chose. */
export function useLook(): Look {
  return useSyncExternalStore(subscribe, () => chosen);
}

/** What is shown: the choice, or what the computer is set to. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

export function chooseLook(look: Look): void {
  chosen = look;
  localStorage.setItem(STORED, look);
  notifyAll();
}

/** Says to the style sheets which tokens count, now and whenever it changes. */
export function applyLook(): void {
  document.documentElement.dataset.look = isDark() ? 'dark' : 'light';
}

dark.addEventListener('change', notifyAll);

function isDark(): boolean {
  return chosen === 'system' ? dark.matches : chosen === 'dark';
}

/** The tokens change before anybody reads them. */
function notifyAll(): void {
  applyLook();
  for (const notify of listeners) notify();
}

/** A build before or after this one may have kept something else. */
function stored(): Look {
  const kept = localStorage.getItem(STORED);
  return looks.find((look) => look === kept) ?? 'system';
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
