import type { HeadRoom } from '../components/PageRoot/PageFrame';

/** A browser keeps its own bars outside the page. */
export const headRoom: HeadRoom = { top: 0, height: 52, right: 0 };
