import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  aMember,
  aPlanInForce,
  begin,
  importAll,
  memberHeading,
  orderHeading,
  prepare,
  writeToEnd,
} from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud, testEnvironment } from '../../tests/harness/cloud';
import { documents, removeAll } from '../../tests/harness/documents';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { ImportView } from '../shared/contract/imports';
import { openPersonalKey, phoneHash } from '../shared/runtime/personal';
import type { EventDoc } from '../shared/store/events';
import type { ImportDoc } from '../shared/store/imports';
import type { BindingDoc } from '../shared/store/invitations';
import type { MemberDoc } from '../shared/store/members';
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

const seal = async (day: string) => (await cloud.store('settings')).put({ _id: 'seal', day } as never);
/** Takes a complete import back to the moment before it became visible. */
const asIfInterrupted = async (importId: string) => {
  await (await cloud.store<ImportDoc>('imports')).update(importId, { status: 'writing' });
  await prepare(admin, { members, orders });
};
const find = async <Doc extends { _id: string }>(name: string, id: string) =>
  (await cloud.store<Doc>(name)).get(id);

describe('an import', () => {
  it('writes every row as members, people, evidence, orders and events', async () => {
    const view = await importAll(admin, { members, orders });
    expect(view).toMatchObject({ status: 'complete', written: 195, total: 195 });
    const member = await find<MemberDoc>('members', 'M000116');
    expect(member).toMatchObject({
      status: 'active',
      channel: 'douyin',
      firstOrderAt: new Date('2026-08-11T20:27:05+08:00'),
      bindings: 0,
      import: view.importId,
    });
    const inviter = await find<MemberDoc>('members', member?.inviter ?? '');
    expect(member?.inviterNumber).toBe(inviter?.number);
    expect(inviter?.number).toBeLessThan(member?.number ?? 0);
    const person = await find<PersonDoc>('people', 'M000001');
    const key = openPersonalKey(person?.wrappedKey ?? '');
    expect([key.decrypt(person?.phone ?? ''), key.decrypt(person?.name ?? '')]).toEqual([
      '19901000000',
      '叶怡嘉',
    ]);
    expect(await find<PhoneDoc>('phones', phoneHash('19901000000'))).toMatchObject({ member: 'M000001' });
    expect(await find<BindingDoc>('bindings', 'M000116')).toMatchObject({
      inviter: member?.inviter,
      how: 'import',
      code: null,
      boundAt: member?.registeredAt,
    });
    expect(await find<OrderDoc>('orders', 'import:WE260811000040')).toMatchObject({
      amount: 912_261,
      tier: 'middle',
      pool: 2_736_783,
      refunded: 912_261,
      day: '2026-08-12',
      lastEventDay: '2026-08-24',
    });
    expect(await find<EventDoc>('events', 'registered:M000116')).toMatchObject({
      late: false,
      number: member?.number,
    });
    expect(await find<EventDoc>('events', 'paid:import:WE260811000040')).toMatchObject({ day: '2026-08-12' });
    expect(await find<EventDoc>('events', 'refunded:import:WE260811000040##import')).toMatchObject({
      day: '2026-08-24',
      refundedBefore: 0,
      refundedAfter: 912_261,
    });
    expect((await documents(cloud)).events).toHaveLength(120 + 75 + 7);
  });

  it('that is continued or prepared again when complete changes nothing', async () => {
    const { importId } = await importAll(admin, { members, orders });
    const before = await documents(cloud);
    expect((await writeToEnd(admin, importId)).status).toBe('complete');
    expect(answerOf<ImportView>(await prepare(admin, { members, orders }))).toMatchObject({
      importId,
      status: 'complete',
    });
    expect(await documents(cloud)).toEqual(before);
  });

  it('that two operators write at once is written once', async () => {
    const { importId } = answerOf<ImportView>(await prepare(admin, { members, orders }));
    const views = await Promise.all([writeToEnd(admin, importId), writeToEnd(admin, importId)]);
    expect(views.map(({ status }) => status)).toEqual(['complete', 'complete']);
    const all = await documents(cloud);
    expect([all.members?.length, all.orders?.length, all.events?.length]).toEqual([120, 75, 202]);
    const numbers = (all.members as unknown as MemberDoc[]).map(({ number }) => number);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, n) => n));
  });

  it('takes no running number twice when others register in between', async () => {
    await importAll(admin, { members, source: 'first' });
    const more = `${memberHeading}\nX1,19800000001,x,M000001,2026-11-01T10:00:00+08:00,web`;
    await importAll(admin, { members: more, source: 'second' });
    expect((await find<MemberDoc>('members', 'X1'))?.number).toBe(120);
  });

  it('of released history keeps what was released and the pool as it was granted', async () => {
    const history = [
      `${orderHeading},released,pool`,
      'H1,M000001,3000,2026-08-05T10:00:00+08:00,web,fmcg,,,1234.56,9000',
    ].join('\n');
    await importAll(admin, { members, orders: history });
    expect(await find<OrderDoc>('orders', 'import:H1')).toMatchObject({
      releasedBefore: 123_456,
      pool: 900_000,
    });
    expect(await find<EventDoc>('events', 'paid:import:H1')).toMatchObject({
      releasedBefore: 123_456,
      pool: 900_000,
    });
  });

  it('of a refunded order leaves every number free for the refunds that are still to come', async () => {
    const refunded = {
      members: `${memberHeading}\nR1,19900000001,罗一,,2026-08-02T10:00:00+08:00,web`,
      orders: `${orderHeading}\nX1,R1,9000.00,2026-09-01T10:00:00+08:00,web,fmcg,2026-09-02T10:00:00+08:00,1000.00`,
    };
    await importAll(admin, refunded);
    const next = { refund: 'import', amount: '500.00', refundedAt: '2026-11-21T10:00:00+08:00' };
    const reply = await admin.call('orders', 'refunded', { source: 'import', number: 'X1', ...next });
    expect(answerOf(reply)).toMatchObject({ repeated: false, order: { refunded: 150_000 } });
  });

  it('draws an invite code again where another member has it', async () => {
    const first = await importAll(admin, { members });
    const code = (await find<MemberDoc>('members', 'M000050'))?.inviteCode;
    // The same import into another brand meets that code at another member.
    await removeAll(cloud);
    admin = await cloud.operator('admin');
    await aMember(cloud, 'HOLDER', { inviteCode: code });
    const again = await importAll(admin, { members });
    expect(again).toMatchObject({ importId: first.importId, status: 'complete', written: 120 });
    const drawn = (await find<MemberDoc>('members', 'M000050'))?.inviteCode;
    expect(drawn).toMatch(/^[2-9A-Z]{8}$/);
    expect(drawn).not.toBe(code);
  });
});

describe('an import below members who are there', () => {
  it('hangs on them, and notes their first order', async () => {
    const old = await aMember(cloud, 'OLD');
    await aMember(cloud, 'BUYER', { firstOrderAt: new Date('2026-10-01T00:00:00+08:00') });
    const below = `${memberHeading}\nX1,19800000001,x,OLD,2026-08-05T10:00:00+08:00,web`;
    const bought = [
      orderHeading,
      'o1,OLD,3000,2026-09-02T10:00:00+08:00,web,fmcg,,',
      'o2,OLD,3000,2026-09-01T10:00:00+08:00,web,fmcg,,',
      'o3,BUYER,3000,2026-10-09T10:00:00+08:00,web,fmcg,,',
    ].join('\n');
    expect((await importAll(admin, { members: below, orders: bought })).status).toBe('complete');
    expect(await find<MemberDoc>('members', 'X1')).toMatchObject({
      inviter: 'OLD',
      inviterNumber: old.number,
    });
    expect(await find<MemberDoc>('members', 'OLD')).toMatchObject({
      firstOrderAt: new Date('2026-09-01T10:00:00+08:00'),
    });
    expect(await find<MemberDoc>('members', 'BUYER')).toMatchObject({
      firstOrderAt: new Date('2026-10-01T00:00:00+08:00'),
    });
    expect(await find<OrderDoc>('orders', 'import:o1')).toMatchObject({ memberNumber: old.number });
  });
});

describe('days and the seal', () => {
  it('history keeps its own days while they are open, and is late where they are sealed', async () => {
    await seal('2026-09-01');
    await importAll(admin, { members, orders });
    expect(await find<EventDoc>('events', 'registered:M000001')).toMatchObject({
      day: '2026-09-02',
      late: true,
    });
    expect(await find<EventDoc>('events', 'paid:import:WE261018001642')).toMatchObject({
      day: '2026-10-19',
      late: false,
    });
  });

  it('a day that is sealed while the import is written is left, with a mark', async () => {
    const { importId } = answerOf<ImportView>(await prepare(admin, { members, orders }));
    await writeToEnd(admin, importId);
    // As if the seal had come after the last row and before the end.
    await asIfInterrupted(importId);
    await seal('2026-10-18');
    expect((await writeToEnd(admin, importId)).status).toBe('complete');
    expect(await find<EventDoc>('events', 'registered:M000001')).toMatchObject({
      day: '2026-10-19',
      late: true,
    });
    expect(await find<OrderDoc>('orders', 'import:WE260811000040')).toMatchObject({
      day: '2026-10-19',
      late: true,
      lastEventDay: '2026-10-19',
    });
    expect(await find<OrderDoc>('orders', 'import:WE261018001642')).toMatchObject({
      day: '2026-10-19',
      late: false,
      lastEventDay: '2026-10-24',
    });
    const days = (await documents(cloud)).events as unknown as EventDoc[];
    expect(days.every(({ day }) => day > '2026-10-18')).toBe(true);
  });
});

describe('continuing is refused:', () => {
  it('IMPORT_UNKNOWN', async () => {
    expect(refusalOf(await admin.call('orders', 'continueImport', { importId: 'never' }))).toBe(
      'IMPORT_UNKNOWN',
    );
  });

  it('FILE_NOT_FOUND where the copies are lost, until the same files are prepared again', async () => {
    const view = answerOf<ImportView>(await prepare(admin, { members, orders }));
    const record = await find<ImportDoc>('imports', view.importId);
    const { default: sdk } = await import('wx-server-sdk');
    await sdk.deleteFile({ fileList: [record?.files.members ?? ''] });
    const { importId } = view;
    await begin(admin, importId);
    expect(refusalOf(await admin.call('orders', 'continueImport', { importId }))).toBe('FILE_NOT_FOUND');
    await prepare(admin, { members, orders });
    expect((await writeToEnd(admin, importId)).status).toBe('complete');
  });

  it('NOT_ALLOWED for anybody but an administrator', async () => {
    const reply = await cloud.as('somebody').call('orders', 'continueImport', { importId: 'x' });
    expect(refusalOf(reply)).toBe('NOT_ALLOWED');
  });
});

it('the copies of the files, which hold names and phones, are gone when the import is complete', async () => {
  const { importId } = await importAll(admin, { members, orders });
  const record = await find<ImportDoc>('imports', importId);
  const { default: sdk } = await import('wx-server-sdk');
  const answer = await sdk.getTempFileURL({ fileList: [record?.files.members ?? ''] });
  expect(answer?.fileList[0]?.tempFileURL).toBeFalsy();
});
