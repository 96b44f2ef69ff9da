import { parentPort, workerData } from 'node:worker_threads';
import { isOfTheDay } from './closeFault';
import type { PagesStand, ReadSoFar } from './verification/readAside';
import { type DayToRead, ReadBack } from './verification/readBack';

/** Reads the pages of a day back in a thread of its own, as `ReadAside` tells it to. */

const port = parentPort!;
const back = new ReadBack(workerData as DayToRead);
const tell = (message: ReadSoFar): void => port.postMessage(message);
let followed: Promise<void> = Promise.resolve();
let toldAt = performance.now();

port.on('message', (stand: PagesStand) => {
  followed = followed.then(() => read(stand));
  followed.catch((error: unknown) => {
    const message = error instanceof Error ? error.message : JSON.stringify(error);
    tell({ what: isOfTheDay(error) ? 'fault' : 'error', message });
  });
});

async function read({ end, largestPage, isLast }: PagesStand): Promise<void> {
  await back.readTo(end, largestPage, tellMembers);
  if (isLast) tell({ what: 'all', day: back.asRead() });
}

/** Some times a second: every message wakes the thread that writes. */
function tellMembers(): void {
  if (performance.now() - toldAt < 250) return;
  toldAt = performance.now();
  tell({ what: 'members', members: back.members });
}
