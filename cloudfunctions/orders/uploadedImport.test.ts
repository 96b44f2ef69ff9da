import { aMember, aPlanInForce, memberHeading, orderHeading } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { anOperator, type Desk, signedIn } from '../../tests/harness/desk';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { ImportRowView, ImportView } from '../shared/contract/imports';
import { partLength } from '../shared/contract/imports';
import type { AuditDoc } from '../shared/store/audit';
import type { OrderDoc } from '../shared/store/orders';
import type { UploadDoc } from '../shared/store/uploads';

let cloud: Cloud;
let boss: Desk;
let money: Desk;
beforeAll(async () => {
  cloud = await startCloud({
    functions: ['console', 'orders'],
    clockStart: new Date('2026-11-22T12:00:00+08:00'),
  });
  await aPlanInForce(cloud);
  await aMember(cloud, 'ANA');
  await anOperator(cloud, 'boss');
  await anOperator(cloud, 'money', { role: 'finance' });
  [boss, money] = [await signedIn(cloud, 'boss'), await signedIn(cloud, 'money')];
});
afterAll(() => cloud.close());

let last = 0;
/** Sends a text in parts of so many characters; answers how an import names it. */
async function upload(desk: Desk, text: string, size = 72 * 1024) {
  const name = `u${++last}`;
  const bytes = Buffer.from(text);
  const parts = Math.ceil(bytes.length / size);
  for (let part = 0; part < parts; part++) {
    const piece = bytes.subarray(part * size, (part + 1) * size).toString('base64');
    answerOf(await desk.call('orders', 'uploadPart', { upload: name, part, bytes: piece }));
  }
  return { upload: name, parts, name: `${name}.csv` };
}
const memberRows = (...rows: string[]) => [memberHeading, ...rows].join('\n');
const orderRows = (...rows: string[]) => [orderHeading, ...rows].join('\n');
const bought = (number: string) => `${number},ANA,3000,2026-11-05T10:00:00+08:00,web,fmcg,,`;
const newcomer = (id: string, phone: string) => `${id},${phone},甲,,2026-08-01T10:00:00+08:00,web`;
const prepare = (desk: Desk, uploads: object, words: object = {}) =>
  desk.call('orders', 'prepareImport', { uploads, ...words });
const begin = (desk: Desk | Caller, importId: string, request = importId.slice(0, 20)) =>
  desk.call('orders', 'beginImport', { importId, reason: '迁移旧数据', request });
const next = (desk: Desk, importId: string) => desk.call('orders', 'continueImport', { importId });
const waiting = async () => (await cloud.store<UploadDoc>('uploads')).count({});

describe('an import by the console', () => {
  it('comes in parts, is begun as an act, and is written', async () => {
    const text = memberRows(newcomer('N1', '19900000001'), newcomer('N2', '19900000002'));
    const files = {
      members: await upload(boss, text, 50),
      orders: await upload(boss, orderRows(bought('o1')), 50),
    };
    expect(files.members.parts).toBeGreaterThan(2);
    // A lost answer: the same once more.
    for (let times = 0; times < 2; times++) answerOf(await prepare(boss, files, { source: 'old' }));
    const view = answerOf<ImportView>(await prepare(boss, files, { source: 'old' }));
    expect(view).toMatchObject({
      ...{ status: 'validated', source: 'old', by: 'op:boss', total: 3, badRows: 0 },
      names: { members: files.members.name, orders: files.orders.name },
    });
    expect(refusalOf(await next(boss, view.importId))).toBe('IMPORT_NOT_BEGUN');
    for (let times = 0; times < 2; times++)
      expect(answerOf(await begin(boss, view.importId))).toEqual({ importId: view.importId });
    expect(refusalOf(await begin(boss, view.importId, 'other'))).toBe('IMPORT_BEGUN');
    expect(await waiting()).toBe(0);
    expect(answerOf<ImportView>(await next(boss, view.importId))).toMatchObject({
      ...{ status: 'complete', written: 3 },
    });
    const acts = await (await cloud.store<AuditDoc>('audit')).find({ action: 'import' }, { limit: 9 });
    expect(acts).toEqual([
      expect.objectContaining({
        ...{ subject: view.importId, by: 'op:boss', reason: '迁移旧数据', before: {} },
        after: {
          ...{ source: 'old', members: 2, orders: 1, badRows: 0, digest: expect.any(String) },
          ...{ membersFile: files.members.name, ordersFile: files.orders.name },
        },
      }),
    ]);
    expect(JSON.stringify(acts)).not.toContain('19900000001');
    const { imports } = answerOf<{ imports: ImportRowView[] }>(await money.call('orders', 'imports'));
    expect(imports).toEqual([expect.objectContaining({ importId: view.importId, status: 'complete' })]);
  });

  it('of orders alone is for who works with money, too', async () => {
    const orders = await upload(money, orderRows(bought('o2')));
    const view = answerOf<ImportView>(await prepare(money, { orders }));
    expect(view).toMatchObject({ status: 'validated', members: { rows: 0 }, orders: { taken: 1 } });
    answerOf(await begin(boss, view.importId));
    expect(answerOf<ImportView>(await next(money, view.importId))).toMatchObject({
      ...{ status: 'complete', by: 'op:boss' },
    });
    expect(
      answerOf<ImportView>(await money.call('orders', 'importState', { importId: view.importId })).written,
    ).toBe(1);
    expect(await (await cloud.store<OrderDoc>('orders')).get('import:o2')).toMatchObject({ status: 'paid' });
  });

  it('with bad rows says what is the matter with each, and needs nothing sent again to skip them', async () => {
    const orders = await upload(boss, orderRows(bought('o3'), bought('o3'), 'o4,ZOE,0,x,web,fmcg,,'));
    const refused = answerOf<ImportView>(await prepare(boss, { orders }));
    expect(refused).toMatchObject({ status: 'refused', badRows: 2 });
    expect(refused.faults.map(({ line, field, code, about }) => [line, field, code, about])).toEqual([
      [3, 'order_id', 'TWICE', '2'],
      [4, 'amount', 'NOT_ABOVE_ZERO', undefined],
      [4, 'paid_at', 'NO_INSTANT', undefined],
      [4, 'member_id', 'NOBODY', 'ZOE'],
    ]);
    expect(refusalOf(await begin(boss, refused.importId))).toBe('IMPORT_REFUSED');
    const skipping = answerOf<ImportView>(await prepare(boss, { orders }, { skipBadRows: true }));
    expect(skipping).toMatchObject({ status: 'validated', orders: { rows: 3, taken: 1 }, badRows: 2 });
  });

  it('forgets what nobody went on with', async () => {
    await upload(boss, orderRows(bought('o5')));
    expect(await waiting()).toBeGreaterThan(0);
    cloud.local.clock.advance(25 * 3_600_000);
    [boss, money] = [await signedIn(cloud, 'boss'), await signedIn(cloud, 'money')];
    const orders = await upload(boss, orderRows(bought('o6')));
    answerOf(await prepare(boss, { orders }));
    expect(await waiting()).toBe(1);
  });
});

describe('an import by the console is refused:', () => {
  it('IMPORT_NOT_ALLOWED, members by who is no administrator', async () => {
    const members = await upload(money, memberRows(newcomer('N9', '19900000009')));
    expect(refusalOf(await prepare(money, { members }))).toBe('IMPORT_NOT_ALLOWED');
    const own = await upload(boss, memberRows(newcomer('N9', '19900000009')));
    const { importId } = answerOf<ImportView>(await prepare(boss, { members: own }));
    expect(refusalOf(await begin(money, importId))).toBe('IMPORT_NOT_ALLOWED');
    expect(refusalOf(await next(money, importId))).toBe('IMPORT_NOT_ALLOWED');
    expect(refusalOf(await money.call('orders', 'importState', { importId }))).toBe('IMPORT_NOT_ALLOWED');
  });

  it('FILE_NOT_FOUND, where a part is missing or the parts are those of somebody else', async () => {
    const orders = await upload(boss, orderRows(bought('o7')), 40);
    expect(refusalOf(await prepare(boss, { orders: { ...orders, parts: orders.parts + 1 } }))).toBe(
      'FILE_NOT_FOUND',
    );
    expect(refusalOf(await prepare(money, { orders }))).toBe('FILE_NOT_FOUND');
  });

  it('IMPORT_UNKNOWN, where there is none', async () => {
    for (const action of ['beginImport', 'continueImport', 'importState']) {
      const data = { importId: 'x', ...(action === 'beginImport' && { reason: '试试', request: 'r' }) };
      expect(refusalOf(await boss.call('orders', action, data))).toBe('IMPORT_UNKNOWN');
    }
  });

  it('INVALID_INPUT, without any file, or with a part that is no base64 or too long', async () => {
    expect(refusalOf(await boss.call('orders', 'prepareImport', {}))).toBe('INVALID_INPUT');
    for (const bytes of ['%', 'A'.repeat(partLength + 4)])
      expect(refusalOf(await boss.call('orders', 'uploadPart', { upload: 'u', part: 0, bytes }))).toBe(
        'INVALID_INPUT',
      );
  });

  it('NOT_ALLOWED for who only looks or helps', async () => {
    for (const role of ['viewer', 'support'] as const)
      expect(refusalOf(await (await cloud.operator(role)).call('orders', 'imports'))).toBe('NOT_ALLOWED');
  });
});
