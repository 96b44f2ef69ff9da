import { db } from './database';
import { type EventDoc, events } from './events';
import { pendingImports } from './imports';

/**
 * The accepted events that cannot count without this one, on its day or later, by id: refunds of a payment, refunds that
 * follow a refund of the same order, and everything of a member whose registration it is, with everybody who hangs below.
 * Stops soon after `most` are found.
 */
export async function restingOn(event: EventDoc, most: number): Promise<EventDoc[]> {
  const found = new Map<string, EventDoc>();
  let level: EventDoc[] = [event];
  while (level.length > 0 && found.size <= most) {
    const above = await Promise.all(level.map((one) => restingDirectly(one, most)));
    level = above.flat().filter(({ _id }) => _id !== event._id && !found.has(_id));
    for (const one of level) found.set(one._id, one);
  }
  return [...found.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
}

async function restingDirectly(event: EventDoc, most: number): Promise<EventDoc[]> {
  const conditions = conditionsOf(event);
  if (conditions.length === 0) return [];
  const pending = await pendingImports();
  const visible = pending.length > 0 ? { import: db.command.nin(pending) } : {};
  const since = { day: db.command.gte(event.day), ...visible };
  const lists = await Promise.all(
    conditions.map((condition) => events.find({ ...since, ...condition }, { limit: most + 1 })),
  );
  return lists.flat();
}

function conditionsOf(event: EventDoc): Record<string, unknown>[] {
  switch (event.kind) {
    case 'registered':
      return [{ number: event.number }, { inviterNumber: event.number }];
    case 'paid':
      return [{ kind: 'refunded', order: event.order }];
    case 'refunded': {
      const { order, refundedAfter } = event;
      return [{ kind: 'refunded', order, refundedBefore: db.command.gte(refundedAfter) }];
    }
    default:
      return [];
  }
}
