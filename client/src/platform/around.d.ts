import type { Look } from '../data/display';

/** Paints what stands around a page, such as the tab bar, as the reader chose. Pages paint themselves by their class. */
export declare function paintAround(look: Look): void;
