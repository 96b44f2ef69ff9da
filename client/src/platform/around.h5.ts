import type { Look } from '../data/display';

const LOOKS = ['light', 'dark'] as const;

/** Around a page are the body and Taro's tab bar, which take the tokens of the document's root. */
export function paintAround(look: Look): void {
  const { classList } = document.documentElement;
  for (const one of LOOKS) classList.toggle(`look-${one}`, look === one);
}
