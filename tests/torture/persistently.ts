import { setTimeout as delay } from 'node:timers/promises';
import type { Stage } from './stage';

const attempts = 200;
const pauseMs = 25;

/**
 * Does `work` until it succeeds, on a server that may die meanwhile; `work` has to be repeatable.
 * @throws what the last of very many attempts threw
 */
export async function persistently<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    await stage.up();
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts) throw error;
      await delay(pauseMs);
    }
  }
}
