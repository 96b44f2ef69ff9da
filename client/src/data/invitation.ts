import Taro from '@tarojs/taro';

/** An invitation that somebody opened: it outlives a cold start until it was used for a registration. */
export interface Invitation {
  code: string;
  /** The scanned mini-program code's scene, where it came that way. */
  scene?: string;
}

interface Opened {
  query?: Record<string, string | undefined>;
}

const STORED = 'invitation';
const CODE = /^[0-9A-Za-z]{4,16}$/;

/** Keeps the invitation that the app was opened with, by a shared card or by scanning; the last one counts. */
export function noteInvitation(opened: Opened): void {
  const invitation = invitationIn(opened.query ?? {});
  if (invitation !== null) Taro.setStorageSync(STORED, invitation);
}

export function keptInvitation(): Invitation | null {
  const kept: unknown = Taro.getStorageSync(STORED);
  return typeof kept === 'object' && kept !== null ? (kept as Invitation) : null;
}

export function forgetInvitation(): void {
  Taro.removeStorageSync(STORED);
}

/** The path that a share carries; `invitationIn` reads it back. */
export function invitationPath(code: string): string {
  return `/pages/home/index?${invitationQuery(code)}`;
}

export const invitationQuery = (code: string): string => `invite=${encodeURIComponent(code)}`;

/** A shared path carries `invite`; a mini-program code carries `scene`, encoded, with the code alone or as `c=CODE`. */
export function invitationIn(query: Record<string, string | undefined>): Invitation | null {
  if (query.invite !== undefined && CODE.test(query.invite)) return { code: query.invite };
  if (query.scene === undefined) return null;
  const scene = decodeURIComponent(query.scene);
  const code = /(?:^|&)c=([^&]*)/.exec(scene)?.[1] ?? scene;
  return CODE.test(code) ? { code, scene } : null;
}
