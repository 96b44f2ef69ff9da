import cloud from 'wx-server-sdk';
import { logLine } from './log';

/** A picture as base64, ready for a data URL. */
export interface Base64Picture {
  contentType: string;
  base64: string;
}

/** Wide enough for a poster's 224 px at three times the density. */
const widthPx = 430;

/**
 * Asks WeChat for the mini-program code of a page with a scene; there may be any number of them. Null when WeChat does not
 * draw it. A page that was never released is drawn too, so that a brand can print before it goes live.
 * @param scene at most 32 letters, digits and signs of WeChat's list
 */
export async function miniProgramCode(page: string, scene: string): Promise<Base64Picture | null> {
  try {
    const answer = (await cloud.openapi.wxacode.getUnlimited({
      page,
      scene,
      width: widthPx,
      checkPath: false,
    })) as { contentType?: string; buffer?: Uint8Array };
    if (!answer.buffer?.length) return null;
    return {
      contentType: answer.contentType ?? 'image/jpeg',
      base64: Buffer.from(answer.buffer).toString('base64'),
    };
  } catch (error) {
    const { errCode, errMsg } = error as { errCode?: unknown; errMsg?: unknown };
    logLine('fault', { api: 'wxacode.getUnlimited', errCode, error: String(errMsg ?? error) });
    return null;
  }
}
