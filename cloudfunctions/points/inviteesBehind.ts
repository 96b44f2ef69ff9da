import { floorRate, type Rate } from '../shared/domain/money/rate';
import { rowsOfDay } from '../shared/store/rowsOfDay';
import type { Published } from '../shared/store/settings';
import { type Candidate, candidates, type Position } from './candidates';

/** A share line and whose it is. */
export interface ShareOfDay {
  published: Published;
  date: string;
  /** The member's id and running number. */
  member: string;
  number: number;
  generation: 1 | 2;
  rate: number;
  /** How many stand behind it. */
  count: number;
}

/** Where a page ended. */
export interface From extends Position {
  /** How many were found on this page and those before. */
  found: number;
}

/** Somebody who stood behind the line, by member id. */
export interface Behind {
  member: string;
  released: number;
  contributed: number;
}

const perPage = 20;

/**
 * Up to 20 of those behind a share line, and where to go on. A page costs a bounded number of calls, however many invitees
 * released nothing: it may be short, or empty, before the end. The tree of today only proposes; who invited whom on that
 * day, and what they released, is what their rows say.
 */
export async function inviteesBehind(
  share: ShareOfDay,
  from: From | null,
): Promise<{ page: Behind[]; next: From | null }> {
  const before = from?.found ?? 0;
  const page: Behind[] = [];
  let at: Position | null = null;
  for await (const chunk of candidates(share.member, share.generation, from)) {
    for (const found of await behindAmong(share, chunk.candidates)) {
      page.push(found.behind);
      if (before + page.length === share.count) return { page, next: null };
      if (page.length === perPage)
        return { page, next: { ...positionOf(found.candidate), found: before + perPage } };
    }
    if (chunk.isLast) return { page, next: null };
    at = chunk.at;
  }
  return { page, next: at && { ...at, found: before + page.length } };
}

async function behindAmong(
  { published, date, number, rate }: ShareOfDay,
  among: readonly Candidate[],
): Promise<{ candidate: Candidate; behind: Behind }[]> {
  const numbers = among.flatMap((candidate) => [
    candidate.number,
    ...(candidate.via ? [candidate.via.number] : []),
  ]);
  const rows = await rowsOfDay(published, date, numbers);
  const isInvitedBy = (invitee: number, inviter: number) => rows.get(invitee)?.inviter === inviter;
  return among.flatMap((candidate) => {
    const { via } = candidate;
    const isBehind =
      isInvitedBy(candidate.number, via?.number ?? number) &&
      (via === null || isInvitedBy(via.number, number));
    const released = rows.get(candidate.number)?.day.static.paid ?? 0;
    if (!isBehind || released === 0) return [];
    return {
      candidate,
      behind: { member: candidate.id, released, contributed: floorRate(released, rate as Rate) },
    };
  });
}

const positionOf = ({ id, via }: Candidate): Position =>
  via === null ? { first: id, second: null } : { first: via.id, second: id };
