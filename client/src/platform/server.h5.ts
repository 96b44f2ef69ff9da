import { Unreachable } from './contract';

const SESSION_KEY = 'wechat.session';
const TIME_LIMIT_MS = 15_000;

/** The session that the identity page of a local CloudBase left for us. */
export function storedSession(): string | null {
  return window.localStorage.getItem(SESSION_KEY);
}

/** Posts to the server that stands in for WeChat. Rejects with `Unreachable`, also when it refuses the session. */
export async function post(path: string, body: object): Promise<unknown> {
  const session = storedSession();
  const response = await send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${session ?? ''}` },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json().catch(() => null);
  // Another one may stand there by now, and nobody has refused that.
  if (response.status === 401 && storedSession() === session) window.localStorage.removeItem(SESSION_KEY);
  if (!response.ok || answer === null) throw new Unreachable(`${path}: ${response.status}`);
  return answer;
}

/** Whether the server answers this path. */
export async function answers(path: string): Promise<boolean> {
  try {
    return (await send(path, { method: 'GET' })).ok;
  } catch {
    return false;
  }
}

async function send(path: string, request: RequestInit): Promise<Response> {
  const abort = new AbortController();
  const limit = setTimeout(() => abort.abort(), TIME_LIMIT_MS);
  try {
    return await fetch(`${apiBase()}${path}`, { ...request, signal: abort.signal });
  } catch (reason) {
    throw new Unreachable(reason);
  } finally {
    clearTimeout(limit);
  }
}

/** Set at run time in index.html, so that one build serves every deployment; empty is the same origin. */
function apiBase(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="api-base"]');
  return (meta?.content ?? '').replace(/\/$/, '');
}
