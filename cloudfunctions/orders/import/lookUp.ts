import type { Surroundings } from '../../shared/domain/import/readExport';
import type { ExistingMember } from '../../shared/domain/import/readMembers';
import { phoneHash } from '../../shared/runtime/personal';
import type { Collection } from '../../shared/store/collection';
import { isVisible } from '../../shared/store/imports';
import { members } from '../../shared/store/members';
import { orderId, orders } from '../../shared/store/orders';
import { phones } from '../../shared/store/people';
import type { Named } from './named';

/**
 * Finds what an export names and is there already, a thousand at a time. What this very import wrote before it was
 * interrupted does not count.
 */
export async function lookUp(
  named: Named,
  source: string,
  importId: string,
): Promise<Surroundings['existing']> {
  const [foundMembers, foundPhones, foundOrders] = await Promise.all([
    membersAmong([...named.members, ...named.others], importId),
    phonesAmong(named.phones, importId),
    ordersAmong(named.orders, source, importId),
  ]);
  return { members: foundMembers, phones: foundPhones, orders: foundOrders };
}

async function membersAmong(ids: readonly string[], importId: string): Promise<Map<string, ExistingMember>> {
  const found = await thoseThere(members, ids, ['number', 'registeredAt', 'import', 'quarantined']);
  const existing = new Map<string, ExistingMember>();
  for (const member of found) {
    if (member.import === importId) continue;
    const { number, registeredAt, quarantined = false } = member;
    const pending = !(await isVisible(member));
    existing.set(member._id, { number, registeredAt: registeredAt.getTime(), pending, quarantined });
  }
  return existing;
}

async function phonesAmong(numbers: readonly string[], importId: string): Promise<Set<string>> {
  const byHash = new Map(numbers.map((phone) => [phoneHash(phone), phone]));
  const found = await thoseThere(phones, [...byHash.keys()], ['import']);
  return new Set(found.filter((doc) => doc.import !== importId).map(({ _id }) => byHash.get(_id) ?? ''));
}

async function ordersAmong(
  numbers: readonly string[],
  source: string,
  importId: string,
): Promise<Set<string>> {
  const ids = numbers.map((number) => orderId(source, number));
  const found = await thoseThere(orders, ids, ['number', 'import']);
  return new Set(found.filter((doc) => doc.import !== importId).map(({ number }) => number));
}

/** A brand that begins has nothing yet, and nothing needs to be asked for by name. */
async function thoseThere<Doc extends { _id: string }>(
  collection: Collection<Doc>,
  ids: readonly string[],
  fields: string[],
): Promise<Doc[]> {
  const [any] = await collection.find({}, { limit: 1, fields: ['_id'] });
  return any ? collection.getMany(ids, fields) : [];
}
