import { Agent, request } from 'node:http';
import type { LocalServer } from '../measure/localServer';

/** Many members who ask for their homes, each as its own mini-program in a browser would. */
export interface Callers {
  /** The `n`-th call. @throws when it is not answered with a home */
  home(n: number): Promise<void>;
  close(): void;
}

export const openidOf = (number: number): string => `member-${number}`;

/** Calls that follow each other go to members far apart. */
const step = 7919;
const beginning = '{"result":{"ok":true,"data":{';
const settledDay = '"day":{';

/** Signs in so many members, spread evenly over all `members` and so over all pages. */
export async function openCallers(
  { url, adminToken }: LocalServer,
  count: number,
  members: number,
): Promise<Callers> {
  const agent = new Agent({ keepAlive: true });
  const post = (path: string, token: string, body: unknown): Promise<string> =>
    send(agent, `${url}${path}`, token, JSON.stringify(body));
  const openids = Array.from({ length: count }, (_, at) => openidOf(Math.floor((at * members) / count)));
  const identities = openids.map((openid) => ({ openid, label: openid }));
  await post('/wechat/identities', adminToken, { identities });
  const sessions: string[] = [];
  for (const openid of openids) {
    const { session } = JSON.parse(await post('/wechat/login', '', { openid })) as { session: string };
    sessions.push(session);
  }
  return {
    async home(n) {
      const session = sessions[(n * step) % count]!;
      const answer = await post('/wechat/call/points', session, { action: 'home', data: {} });
      if (!answer.startsWith(beginning) || !answer.includes(settledDay))
        throw new Error(`no home: ${answer.slice(0, 300)}`);
    },
    close: () => agent.destroy(),
  };
}

function send(agent: Agent, url: string, token: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        answer += chunk;
      });
      response.on('end', () => resolve(answer));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
