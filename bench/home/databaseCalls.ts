import { main } from '../../cloudfunctions/points/index';
import { databaseRounds, type Rounds } from '../../tests/harness/databaseRounds';
import { openidOf } from './callers';

/** What one home asks of the database: the first of a process, and the later ones of the day. */
export async function databaseCallsOfHome(): Promise<{ first: Rounds; warm: Rounds }> {
  Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openidOf(0) });
  const { log } = console;
  // Standard output is for the figures alone.
  console.log = () => undefined;
  try {
    return { first: await databaseRounds(home), warm: await databaseRounds(home) };
  } finally {
    console.log = log;
  }
}

async function home(): Promise<void> {
  const reply = await main({ action: 'home', data: {} });
  if (!('ok' in reply && reply.ok)) throw new Error(`no home: ${JSON.stringify(reply)}`);
}
