import { main } from '../../cloudfunctions/points/index';
import type { OpenedHome } from '../../cloudfunctions/shared/contract/points';
import { databaseRounds, type Rounds } from '../../tests/harness/databaseRounds';
import { openidOf } from './callers';

/** What one home asks of the database. */
export interface HomeCalls {
  /** The first of a process. */
  first: Rounds;
  /** The later ones of the day, from a client that was never open before. */
  warm: Rounds;
  /** From one that was. */
  again: Rounds;
}

export async function databaseCallsOfHome(): Promise<HomeCalls> {
  Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: openidOf(0) });
  const { log } = console;
  // Standard output is for the figures alone.
  console.log = () => undefined;
  try {
    let place = '';
    const first = await databaseRounds(async () => {
      place = await home({});
    });
    return {
      first,
      warm: await databaseRounds(() => home({})),
      again: await databaseRounds(() => home({ place })),
    };
  } finally {
    console.log = log;
  }
}

/** The place that it gives. */
async function home(data: object): Promise<string> {
  const reply = await main({ action: 'home', data });
  if (!('ok' in reply && reply.ok)) throw new Error(`no home: ${JSON.stringify(reply)}`);
  return (reply.data as OpenedHome).place;
}
