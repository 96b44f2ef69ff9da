import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { aPlanInForce, memberHeading, orderHeading, prepare, upload } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { ImportView } from '../shared/contract/imports';

const excerpt = join(__dirname, '../../tests/data/excerpt');
const members = readFileSync(join(excerpt, 'members.csv'), 'utf8');
const orders = readFileSync(join(excerpt, 'orders.csv'), 'utf8');

let cloud: Cloud;
let admin: Caller;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['orders'], clockStart: new Date('2026-11-22T12:00:00+08:00') });
  admin = await cloud.operator('admin');
});
afterAll(() => cloud.close());

/** Whatever an import is, preparing it writes nothing but its record. */
async function prepareOnly(texts: Parameters<typeof prepare>[1], by: Caller = admin) {
  const before = await documents(cloud, ['imports']);
  const reply = await prepare(by, texts);
  expect(await documents(cloud, ['imports'])).toEqual(before);
  return reply;
}

const M1 = 'M1,19900000001,甲,,2026-08-01T10:00:00+08:00,web';
const withRows = (...rows: string[]) => [memberHeading, ...rows].join('\n');
const withOrders = (...rows: string[]) => [orderHeading, ...rows].join('\n');

it('NO_PLAN_IN_FORCE: orders need a plan that fixes what they grant', async () => {
  expect(refusalOf(await prepareOnly({ members, orders }))).toBe('NO_PLAN_IN_FORCE');
  expect(answerOf<ImportView>(await prepareOnly({ members })).status).toBe('validated');
});

describe('an export', () => {
  beforeAll(() => aPlanInForce(cloud));

  it('is validated whole and told by its content', async () => {
    const view = answerOf<ImportView>(await prepareOnly({ members, orders }));
    expect(view).toMatchObject({
      status: 'validated',
      members: { rows: 120, taken: 120 },
      orders: { rows: 75, taken: 75 },
      faults: [],
      badRows: 0,
      written: 0,
      total: 195,
    });
    expect(answerOf<ImportView>(await prepareOnly({ members, orders })).importId).toBe(view.importId);
    const otherSource = answerOf<ImportView>(await prepareOnly({ members, orders, source: 'shop' }));
    expect(otherSource.importId).not.toBe(view.importId);
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['GB18030', (text: string) => encode(text, 'gb18030')],
  ])('may come in %s', async (_, encoded) => {
    const view = answerOf<ImportView>(
      await prepareOnly({ members: encoded(members), orders: encoded(orders), source: 'encoded' }),
    );
    expect(view).toMatchObject({ status: 'validated', total: 195 });
  });

  it('may have its columns in any order, others beside them, and names that look like formulas', async () => {
    const text = [
      'note,channel,registered_at,inviter_id,name,phone,member_id',
      'x,web,2026-08-01T10:00:00+08:00,,"=HYPERLINK(""a"")",19900000001,M1',
    ].join('\n');
    expect(answerOf<ImportView>(await prepareOnly({ members: text })).status).toBe('validated');
  });

  it('with a bad row is refused whole, and names line, field and reason', async () => {
    const bad = withRows(
      M1,
      '',
      'M2,1990000000,"乙',
      '乙",M1,2026-08-02T10:00:00+08:00,web',
      'M3,19900000003',
    );
    const bought = 'o1,M2,3000,2026-08-05T10:00:00+08:00,web,fmcg,,';
    const view = answerOf<ImportView>(await prepareOnly({ members: bad, orders: withOrders(bought) }));
    expect(view).toMatchObject({
      status: 'refused',
      members: { rows: 3, taken: 0 },
      orders: { rows: 1, taken: 0 },
      badRows: 3,
      total: 0,
    });
    expect(view.faults).toEqual([
      {
        file: 'members',
        line: 4,
        field: 'phone',
        code: 'NO_PHONE',
        reason: 'is no mobile number of 11 digits',
      },
      {
        file: 'members',
        line: 6,
        field: null,
        code: 'WRONG_CELL_COUNT',
        reason: 'has 2 cells, the heading has 6',
      },
      {
        ...{ file: 'orders', line: 2, field: 'member_id', code: 'BAD_MEMBER', about: '4' },
        reason: 'member "M2" is bad (members, line 4)',
      },
    ]);
    const reply = await admin.call('orders', 'continueImport', { importId: view.importId });
    expect(refusalOf(reply)).toBe('IMPORT_REFUSED');
  });

  it('of which bad rows are skipped is validated without them', async () => {
    const bad = withRows(
      M1,
      'M2,1,x,M1,2026-08-02T10:00:00+08:00,web',
      'M3,19900000003,x,M2,2026-08-03T10:00:00+08:00,',
    );
    const view = answerOf<ImportView>(await prepareOnly({ members: bad, skipBadRows: true }));
    expect(view).toMatchObject({ status: 'validated', members: { rows: 3, taken: 1 }, badRows: 2 });
  });

  it('lists at most a thousand faults and counts all', async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => `M${n},1,x,,2026-08-02T10:00:00+08:00,web`);
    const view = answerOf<ImportView>(await prepareOnly({ members: withRows(...rows) }));
    expect([view.faults.length, view.badRows]).toEqual([1000, 1500]);
  });
});

describe('files are refused by name:', () => {
  const codes: [code: string, field: string, texts: Parameters<typeof prepare>[1], refusal: object][] = [
    [
      'FILE_ENCODING',
      'members',
      { members: encode(members, 'utf16le', { addBOM: true }) },
      { details: { looksLike: 'UTF-16 (little endian)' } },
    ],
    [
      'FILE_ENCODING',
      'orders',
      { members, orders: encode(orders, 'utf16be') },
      { details: { looksLike: 'UTF-16 (big endian)' } },
    ],
    [
      'FILE_ENCODING',
      'members',
      { members: encode(withRows('M1,x,José,,,'), 'latin1') },
      { details: { looksLike: 'ISO-8859-1 or Windows-1252' } },
    ],
    [
      'FILE_ENCODING',
      'members',
      { members: Buffer.from([0, 1, 2, 3]) },
      { details: { looksLike: 'binary data' } },
    ],
    ['FILE_NOT_CSV', 'members', { members: '' }, {}],
    ['FILE_NOT_CSV', 'members', { members: `"${members}` }, {}],
    [
      'COLUMNS_MISSING',
      'members',
      { members: orders },
      { details: { missing: ['phone', 'name', 'inviter_id', 'registered_at'] } },
    ],
    [
      'COLUMNS_MISSING',
      'orders',
      { members, orders: orders.replace('paid_at', 'paidAt') },
      { details: { missing: ['paid_at'] } },
    ],
  ];
  it.each(codes)('%s in %s', async (code, field, texts, refusal) => {
    const reply = await prepareOnly(texts);
    expect(reply).toMatchObject({ ok: false, refusal: { code, field, ...refusal } });
  });

  it('FILE_NOT_FOUND where there is none', async () => {
    const file = await upload('test/there.csv', Buffer.from(members));
    const lost = file.replace('there.csv', 'lost.csv');
    for (const data of [{ members: lost }, { members: 'nonsense' }, { members: file, orders: lost }])
      expect(refusalOf(await admin.call('orders', 'prepareImport', data))).toBe('FILE_NOT_FOUND');
  });

  it('FILE_TOO_LARGE beyond 8 megabytes', async () => {
    expect(refusalOf(await prepareOnly({ members: Buffer.alloc(8 * 1024 * 1024 + 1, 'x') }))).toBe(
      'FILE_TOO_LARGE',
    );
  });
});

describe('an import is for administrators:', () => {
  it.each(['viewer', 'support'] as const)('NOT_ALLOWED for %s', async (role) => {
    expect(refusalOf(await prepareOnly({ members }, await cloud.operator(role)))).toBe('NOT_ALLOWED');
  });

  it('NOT_ALLOWED for anybody else', async () => {
    expect(refusalOf(await prepareOnly({ members }, cloud.as('somebody')))).toBe('NOT_ALLOWED');
  });
});

it('an export corrupted anywhere is taken whole, refused whole, or named bad, and never writes anything', async () => {
  await aPlanInForce(cloud);
  const before = await documents(cloud, ['imports']);
  const bytes = Buffer.from(members);
  const place = fc.integer({ min: 0, max: bytes.length - 1 });
  await fc.assert(
    fc.asyncProperty(place, fc.uint8Array({ minLength: 0, maxLength: 3 }), async (at, inserted) => {
      const corrupted = Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + 1)]);
      const reply = await prepare(admin, { members: corrupted, orders, source: 'corrupted' });
      if (reply.ok) {
        const view = answerOf<ImportView>(reply);
        expect(view.status).toBe(view.badRows > 0 ? 'refused' : 'validated');
        if (view.status === 'refused') {
          const next = await admin.call('orders', 'continueImport', { importId: view.importId });
          expect(refusalOf(next)).toBe('IMPORT_REFUSED');
        }
      } else expect(refusalOf(reply)).toMatch(/^(FILE_ENCODING|FILE_NOT_CSV|COLUMNS_MISSING)$/);
    }),
    { numRuns: 40 },
  );
  expect(await documents(cloud, ['imports'])).toEqual(before);
});
