import { db } from './database';
import { touches } from './invitations';
import { members } from './members';

/** Somebody's furthest step on the way from an invitation to an order. */
export interface InviteeStep {
  /** Tells steps of the same instant apart; never leaves the server, since a touch's holds an openid. */
  id: string;
  step: 'touched' | 'registered' | 'ordered';
  at: Date;
  /** Null for a visitor who has not registered. */
  member: string | null;
}

/** Whose invitees, as of which instant, and how many at most (1000); newest first. */
export interface StepQuery {
  inviters: readonly string[];
  until: Date;
  limit: number;
  /** Imports that are being written: what they brought does not count yet. */
  pending: readonly string[];
}

const { command } = db;
/** Later than any order: a range that leaves out the null of those who have not ordered. */
const anyTime = new Date('9999-12-31T00:00:00Z');

/** Invitees who have ordered, by their first order. */
export async function orderedSteps({ inviters, until, limit, pending }: StepQuery): Promise<InviteeStep[]> {
  const found = await members.find(
    { ...invitedBy(inviters, pending), firstOrderAt: command.lte(until) },
    { limit, order: newest('firstOrderAt'), fields: ['firstOrderAt'] },
  );
  return found.map(({ _id, firstOrderAt }) => ({ id: _id, step: 'ordered', at: firstOrderAt!, member: _id }));
}

/** Invitees who have registered and not ordered, by their registration. */
export async function registeredSteps({
  inviters,
  until,
  limit,
  pending,
}: StepQuery): Promise<InviteeStep[]> {
  const found = await members.find(
    { ...invitedBy(inviters, pending), firstOrderAt: null, registeredAt: command.lte(until) },
    { limit, order: newest('registeredAt'), fields: ['registeredAt'] },
  );
  return found.map(({ _id, registeredAt }) => ({
    id: _id,
    step: 'registered',
    at: registeredAt,
    member: _id,
  }));
}

/** Visitors who opened an invitation and have not registered, by their last touch. */
export async function touchedSteps({ inviters, until, limit }: StepQuery): Promise<InviteeStep[]> {
  const found = await touches.find(
    { inviter: oneOf(inviters), member: null, lastAt: command.lte(until) },
    { limit, order: newest('lastAt'), fields: ['lastAt'] },
  );
  return found.map(({ _id, lastAt }) => ({ id: _id, step: 'touched', at: lastAt, member: null }));
}

/** The ids of all members whom this one invited, a page at a time. */
export const inviteeIds = async function* (
  inviter: string,
  pending: readonly string[],
): AsyncGenerator<string[]> {
  for await (const page of members.each(invitedBy([inviter], pending), ['_id']))
    yield page.map(({ _id }) => _id);
};

export const countTouched = (inviter: string): Promise<number> => touches.count({ inviter, member: null });

export const countRegistered = (inviters: readonly string[], pending: readonly string[]): Promise<number> =>
  members.count(invitedBy(inviters, pending));

export const countOrdered = (inviters: readonly string[], pending: readonly string[]): Promise<number> =>
  members.count({ ...invitedBy(inviters, pending), firstOrderAt: command.lte(anyTime) });

const invitedBy = (inviters: readonly string[], pending: readonly string[]) => ({
  inviter: oneOf(inviters),
  ...(pending.length > 0 ? { import: command.nin([...pending]) } : {}),
});

/** A plain value where there is one: an index answers it without sorting. */
const oneOf = (inviters: readonly string[]) =>
  inviters.length === 1 ? inviters[0] : command.in([...inviters]);

const newest = (field: string): [string, 'desc'][] => [
  [field, 'desc'],
  ['_id', 'desc'],
];
