import type { ServerResponse } from 'node:http';

/** In place of an answer: the caller finds the connection closed, or waits for ever. */
export class LostAnswer {
  constructor(private readonly how: 'close' | 'never') {}

  leave(response: ServerResponse): void {
    if (this.how === 'close') response.destroy();
  }
}
