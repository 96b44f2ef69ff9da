import type { HeadRoom } from '../components/PageRoot/PageFrame';

/** What differs between WeChat and a browser. One object a target; nothing else asks where it runs. */
export interface Platform {
  /** Once, before the first call. `onOpened` hears of a link that is opened while the client runs and no launch or show tells of. */
  start(onOpened: (opened: { query: Record<string, string> }) => void): void;

  /** Calls a cloud function and resolves with what it answered. Rejects with `Unreachable` when there was no answer. */
  callFunction(name: string, event: object): Promise<unknown>;

  /** What a call would answer, where that is here already: asked for before the app ran. Null otherwise, and the second time. */
  answered(name: string, event: object): unknown;

  /** Tells one caller of this device from another; null where there is no identity: in a browser without a session. */
  caller(): string | null;

  /** Where a browser gets an identity on a local CloudBase; null where no such place exists. */
  identityPage(): Promise<string | null>;

  copy(text: string): Promise<void>;

  /** How an invitation leaves the app: WeChat's own share button, or a link. */
  sharing: 'wechat' | 'link';

  /** A link that opens the client with this path, or null where only the server can get one. */
  linkTo(path: string): string | null;

  /** Room that the page's head leaves for the status bar above and WeChat's capsule beside it, in px. */
  headRoom(): HeadRoom;

  /** The reader's type size against the design's (1 = as drawn), or null where CSS follows it by itself. */
  typeScale(): number | null;

  /**
   * Draws a picture off the screen and resolves with a path that images and shares take.
   * @param sources pictures to draw on it: paths of the bundle or data URLs; `draw` gets them loaded, in this order
   */
  drawPicture(
    size: { width: number; height: number },
    sources: readonly string[],
    draw: (context: CanvasRenderingContext2D, loaded: CanvasImageSource[]) => void,
  ): Promise<string>;

  /** Saves a picture where the person finds it again: the album, or the browser's downloads. */
  savePicture(path: string, name: string): Promise<'saved' | 'refused' | 'cancelled' | 'failed'>;

  /** Opens the settings in which a refused permission can be given; null where there are none. */
  openPermissions: (() => Promise<void>) | null;

  /** Whether a shared timeline shows this page by itself: without identity, and without calls. */
  isInTimeline(): boolean;

  /** A sheet covers the whole page; WeChat draws the tab bar above every page unless told otherwise. */
  coverTabBar(covered: boolean): void;
}

/** No answer came back: no network, no server, a time-out. Whether a write happened is unknown. */
export class Unreachable extends Error {
  constructor(reason: unknown) {
    super(reason instanceof Error ? reason.message : String(reason));
  }
}

/** The platform was there, and only the function gave no answer: it crashed, took too long, or does not exist. */
export class Unanswered extends Unreachable {}
