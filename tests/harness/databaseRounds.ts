import { subscribe, unsubscribe } from 'node:diagnostics_channel';

export interface Rounds {
  /** Requests that this process sent. */
  calls: number;
  /** How many times it waited: requests that ran side by side are one round. */
  rounds: number;
}

/** Counts the requests that `work` sends from this process, and in how many rounds. */
export async function databaseRounds(work: () => Promise<unknown>): Promise<Rounds> {
  const counted: Rounds = { calls: 0, rounds: 0 };
  let inFlight = 0;
  const onStart = () => {
    counted.calls++;
    if (inFlight++ === 0) counted.rounds++;
  };
  const onFinish = () => {
    inFlight--;
  };
  subscribe('http.client.request.start', onStart);
  subscribe('http.client.response.finish', onFinish);
  try {
    await work();
  } finally {
    unsubscribe('http.client.request.start', onStart);
    unsubscribe('http.client.response.finish', onFinish);
  }
  return counted;
}
