import { Agent, request } from 'node:http';
import type { LocalServer } from '../measure/localServer';

/** Many members who ask for their homes, each as its own mini-program in a browser would. */
export interface Callers {
  /** The `n`-th call. @throws when it is not answered with a home */
  home(n: number): Promise<void>;
  close(): void;
}

export const openidOf = (number: number): string => `member-${number}`;

/** What a client keeps between its calls. */
interface Client {
  session: string;
  /** As its first home told it. */
  place: string | undefined;
}

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
  const clients: Client[] = [];
  for (const openid of openids) {
    const { session } = JSON.parse(await post('/wechat/login', '', { openid })) as { session: string };
    clients.push({ session, place: undefined });
  }
  return {
    async home(n) {
      const client = clients[(n * step) % count]!;
      const data = { place: client.place };
      const answer = await post('/wechat/call/points', client.session, { action: 'home', data });
      if (!answer.startsWith(beginning) || !answer.includes(settledDay))
        throw new Error(`no home: ${answer.slice(0, 300)}`);
      client.place ??= /"place":"([^"]+)"/.exec(answer)?.[1];
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
