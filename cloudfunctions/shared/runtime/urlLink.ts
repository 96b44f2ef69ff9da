import cloud from 'wx-server-sdk';
import { logLine } from './log';

/** The longest that WeChat lets such a link live. */
export const urlLinkDays = 30;

/**
 * Asks WeChat for an address that opens the mini-program from outside of it: from a message, another app, a browser. Null when
 * WeChat gives none; an app that was never released has none.
 * @param path of a page, without a leading slash
 * @param query letters, digits and signs of WeChat's list, at most 1024
 */
export async function urlLink(path: string, query: string): Promise<string | null> {
  try {
    // The SDK knows every API by its name, its types do not.
    const { urllink } = cloud.openapi as unknown as {
      urllink: { generate(words: object): Promise<unknown> };
    };
    const words = { path, query, expireType: 1, expireInterval: urlLinkDays };
    const { urlLink: link } = (await urllink.generate(words)) as { urlLink?: string };
    return link ?? null;
  } catch (error) {
    const { errCode, errMsg } = error as { errCode?: unknown; errMsg?: unknown };
    logLine('fault', { api: 'urllink.generate', errCode, error: String(errMsg ?? error) });
    return null;
  }
}
