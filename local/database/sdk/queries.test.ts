import { type OpenSdk, openSdk } from './openSdk';
import type { SdkDatabase } from './sdkTypes';
import { someOrders } from './someOrders';

let sdk: OpenSdk;
let db: SdkDatabase;

beforeAll(async () => {
  sdk = await openSdk();
  db = sdk.db;
});
afterAll(() => sdk.close());
beforeEach(() => sdk.empty());

describe('queries', () => {
  beforeEach(() => db.collection('orders').add({ data: someOrders() }));

  test('take 100 by default and no more than 1000, in order of insertion', async () => {
    const { data } = await db.collection('orders').get();
    expect(data.map(({ n }) => n)).toEqual(Array.from({ length: 100 }, (_unused, i) => i));
    expect((await db.collection('orders').limit(5000).get()).data).toHaveLength(120);
    expect((await db.collection('orders').count()).total).toBe(120);
  });

  test('compare, combine, sort, page and project', async () => {
    const { command: _ } = db;
    const orders = db.collection('orders');
    const found = async (query: unknown) => (await orders.where(query).get()).data.map(({ n }) => n);
    expect(await found({ n: _.gt!(3).and(_.lte!(5)) })).toEqual([4, 5]);
    expect(await found(_.or!([{ n: 1 }, { n: _.in!([7, 8]) }]))).toEqual([1, 7, 8]);
    expect(await found({ n: _.mod!(50, 10) })).toEqual([10, 60, 110]);
    expect(await found({ tags: _.all!(['t0']), n: _.lt!(4) })).toEqual([0, 3]);
    expect(await found({ n: _.nin!([1]).and(_.lt!(3)), missing: _.exists!(false) })).toEqual([0, 2]);
    expect(await found({ name: /^odd$/i, n: _.lt!(4) })).toEqual([1, 3]);
    expect(await found({ name: db.RegExp({ regexp: '^EVEN', options: 'i' }), n: _.lt!(3) })).toEqual([0, 2]);
    expect(await found({ name: db.RegExp({ regexp: '(?i)^EVEN' }), n: _.lt!(3) })).toEqual([0, 2]);
    const page = await orders
      .where({ odd: 1 })
      .orderBy('n', 'desc')
      .skip(1)
      .limit(2)
      .field({ n: true, _id: false })
      .get();
    expect(page.data).toEqual([{ n: 117 }, { n: 115 }]);
  });

  test('project nested fields, by path or by object', async () => {
    await db.collection('users').add({ data: { _id: 'a', n: { x: 1, y: { z: 2, w: 3 } }, m: 1 } });
    const fields = async (projection: object) =>
      (await db.collection('users').doc('a').field(projection).get()).data;
    expect(await fields({ 'n.y.z': true })).toEqual({ _id: 'a', n: { y: { z: 2 } } });
    expect(await fields({ n: { y: { z: true } }, _id: false })).toEqual({ n: { y: { z: 2 } } });
    await expect(fields({ 'n.x': true, m: false })).rejects.toMatchObject({ errCode: -502001 });
  });

  test('a wrong expression is a failed request, not a fault of the server', async () => {
    const where = (expression: object) => db.collection('orders').where(db.command.expr!(expression)).get();
    await expect(where({ $nope: 1 })).rejects.toMatchObject({ errCode: -502002 });
    await expect(where({ $size: '$n' })).rejects.toMatchObject({ errCode: -502001 });
  });
});
