import { type Invited, invitedBy, invitedByAny, invitedMember } from '../shared/store/invited';

/** Somebody who may have stood behind a line: the tree says so, and the rows of the day have the last word. */
export interface Candidate {
  id: string;
  number: number;
  /** Between the member and them; null in the first generation. */
  via: { id: string; number: number } | null;
}

/** Who was looked at last: in the second generation somebody's invitee, or all of them where `second` is null. */
export interface Position {
  first: string;
  second: string | null;
}

export interface Chunk {
  candidates: Candidate[];
  /** Behind all of them. */
  at: Position;
  /** Nobody stands behind it. */
  isLast: boolean;
}

/**
 * How many are looked at one after another: few at first, since as a rule most of them released something, then more, so
 * that many who did not are passed quickly. What is left after these is for the next call.
 */
const chunkSizes = [40, 120, 300];
/** Members of the first generation whose invitees are looked for at once. */
const invitersAtOnce = 200;

/** The candidates behind a position in a fixed order, by id, as far as one call goes. */
export async function* candidates(
  member: string,
  generation: 1 | 2,
  from: Position | null,
): AsyncGenerator<Chunk> {
  let at = from;
  for (const size of chunkSizes) {
    const chunk: Chunk | null =
      generation === 1 ? await firstChunk(member, at, size) : await secondChunk(member, at, size);
    if (chunk === null) return;
    yield chunk;
    at = chunk.at;
  }
}

async function firstChunk(member: string, at: Position | null, size: number): Promise<Chunk | null> {
  const found = await invitedBy(member, at?.first ?? null, size);
  const last = found.at(-1);
  if (!last) return null;
  return {
    candidates: found.map(({ id, number }) => ({ id, number, via: null })),
    at: { first: last.id, second: null },
    isLast: found.length < size,
  };
}

/** First the rest of the invitees of whom the position stands at, then those of the ones behind them. */
async function secondChunk(member: string, at: Position | null, size: number): Promise<Chunk | null> {
  const [half, behind] = await Promise.all([
    at !== null && at.second !== null ? restOf(at.first, at.second, size) : [],
    invitedBy(member, at?.first ?? null, invitersAtOnce),
  ]);
  const ids = behind.map(({ id }) => id);
  const whole = await invitedByAny(ids, size - half.length);
  const numbers = new Map(behind.map(({ id, number }) => [id, number]));
  const found = [...half, ...whole.map((invited) => under(invited, numbers.get(invited.inviter)!))];
  const last = found.at(-1);
  if (found.length === size && last)
    return { candidates: found, at: { first: last.via.id, second: last.id }, isLast: false };
  const first = ids.at(-1) ?? at?.first;
  if (first === undefined) return null;
  return { candidates: found, at: { first, second: null }, isLast: behind.length < invitersAtOnce };
}

async function restOf(first: string, second: string, size: number) {
  const [inviter, found] = await Promise.all([invitedMember(first), invitedBy(first, second, size)]);
  return inviter === null ? [] : found.map((invited) => under(invited, inviter.number));
}

const under = ({ id, number, inviter }: Invited, inviterNumber: number) => ({
  id,
  number,
  via: { id: inviter, number: inviterNumber },
});
