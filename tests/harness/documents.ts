import indexes from '../../cloudfunctions/shared/store/indexes.json';
import type { Cloud } from './cloud';

type Documents = Record<string, { _id: string }[]>;

/** Every document of every collection, to show that a call changed nothing. `but` names collections that it may change. */
export async function documents(
  cloud: Pick<Cloud, 'store'>,
  but: readonly string[] = [],
): Promise<Documents> {
  const names = Object.keys(indexes).filter((name) => !but.includes(name));
  const all = await Promise.all(names.map(async (name) => [name, await contents(cloud, name)] as const));
  return Object.fromEntries(all);
}

async function contents(cloud: Pick<Cloud, 'store'>, name: string): Promise<{ _id: string }[]> {
  const found: { _id: string }[] = [];
  for await (const page of (await cloud.store(name)).each({})) found.push(...page);
  return found;
}

/** Empties every collection, for tests that each begin with an empty brand. */
export async function removeAll(cloud: Cloud): Promise<void> {
  await Promise.all(Object.keys(indexes).map(async (name) => (await cloud.store(name)).removeWhere({})));
}
