import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aMember, aPlanInForce, prepare, writeToEnd } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud, testEnvironment } from '../../tests/harness/cloud';
import { documents, removeAll } from '../../tests/harness/documents';
import { answerOf } from '../../tests/harness/people';
import type { ImportView } from '../shared/contract/imports';
import { phoneHash } from '../shared/runtime/personal';
import type { ImportDoc } from '../shared/store/imports';
import type { OrderDoc } from '../shared/store/orders';
import type { PersonDoc, PhoneDoc } from '../shared/store/people';

const excerpt = join(__dirname, '../../tests/data/excerpt');
const members = readFileSync(join(excerpt, 'members.csv'), 'utf8');
const orders = readFileSync(join(excerpt, 'orders.csv'), 'utf8');

let cloud: Cloud;
let admin: Caller;
beforeAll(async () => {
  Object.assign(process.env, testEnvironment);
  cloud = await startCloud({ functions: ['orders'], clockStart: new Date('2026-11-22T12:00:00+08:00') });
});
beforeEach(async () => {
  await removeAll(cloud);
  admin = await cloud.operator('admin');
  await aPlanInForce(cloud);
});
afterAll(() => cloud.close());

/** Takes a complete import back to the moment before it became visible. */
const asIfInterrupted = async (importId: string) => {
  await (await cloud.store<ImportDoc>('imports')).update(importId, { status: 'writing' });
  await prepare(admin, { members, orders });
};

describe('an import whose names are taken while it waits', () => {
  const taken: [what: string, take: () => Promise<unknown>, fault: object][] = [
    ['a member id', () => aMember(cloud, 'M000100'), { file: 'members', line: 101, field: 'member_id' }],
    [
      'a phone',
      async () =>
        (await cloud.store<PhoneDoc>('phones')).put({ _id: phoneHash('19901000000'), member: 'HOLDER' }),
      { file: 'members', line: 2, field: 'phone' },
    ],
    [
      "an order's number",
      async () =>
        (await cloud.store<OrderDoc>('orders')).put({
          _id: 'import:WE260811000040',
          number: 'WE260811000040',
        } as OrderDoc),
      { file: 'orders', field: 'order_id' },
    ],
  ];

  it.each(taken)('%s is refused, and nothing of it is left', async (_, take, fault) => {
    const { importId } = answerOf<ImportView>(await prepare(admin, { members, orders }));
    await take();
    const before = await documents(cloud, ['audit', 'imports', 'settings']);
    const view = await writeToEnd(admin, importId);
    expect(view).toMatchObject({ status: 'refused', written: 0 });
    expect(view.faults).toContainEqual(expect.objectContaining(fault));
    expect(await documents(cloud, ['audit', 'imports', 'settings'])).toEqual(before);
  });

  it.each(taken)(
    '%s in the middle of the writing: what was written is taken back',
    async (_, take, fault) => {
      const empty = await documents(cloud, ['audit', 'imports', 'settings']);
      const { importId } = answerOf<ImportView>(await prepare(admin, { members, orders }));
      await writeToEnd(admin, importId);
      // As if it had been cut short after the first rows, before the taken name was reached.
      await asIfInterrupted(importId);
      await (await cloud.store<ImportDoc>('imports')).update(importId, { written: 0 });
      for (const name of ['members', 'people', 'phones', 'orders', 'events'] as const)
        await (await cloud.store(name)).removeWhere({ import: importId, number: 99 });
      await (await cloud.store('members')).remove('M000100');
      await (await cloud.store('phones')).remove(phoneHash('19901000000'));
      await (await cloud.store('orders')).remove('import:WE260811000040');
      await take();
      const view = await writeToEnd(admin, importId);
      expect(view.status).toBe('refused');
      expect(view.faults).toContainEqual(expect.objectContaining(fault));
      const left = await documents(cloud, ['audit', 'imports', 'settings']);
      const foreign = Object.values(left).flat().length - Object.values(empty).flat().length;
      expect(foreign).toBe(1);
      expect(Object.values(left).flat()).not.toContainEqual(expect.objectContaining({ import: importId }));
    },
  );
});

it('what is taken under the hands of the writing is found at the write, and everything is taken back', async () => {
  const { importId } = answerOf<ImportView>(await prepare(admin, { members, orders }));
  // No row names a person's document, so only the write meets it.
  await (await cloud.store<PersonDoc>('people')).put({ _id: 'M000100', name: null } as PersonDoc);
  const before = await documents(cloud, ['audit', 'imports', 'settings']);
  const view = await writeToEnd(admin, importId);
  expect(view).toMatchObject({ status: 'refused', badRows: 1 });
  expect(view.faults[0]?.reason).toBe('people/M000100 is taken by another');
  expect(await documents(cloud, ['audit', 'imports', 'settings'])).toEqual(before);
});
