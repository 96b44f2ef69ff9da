import { type OpenSdk, openSdk } from './openSdk';
import type { Item, SdkDatabase } from './sdkTypes';

let sdk: OpenSdk;
let db: SdkDatabase;

beforeAll(async () => {
  sdk = await openSdk();
  db = sdk.db;
});
afterAll(() => sdk.close());
beforeEach(() => sdk.empty());

describe('documents', () => {
  test('come back as they were added, dates and nested values included', async () => {
    const data = {
      _id: 'a',
      n: 1.5,
      at: new Date(5),
      list: [1, { x: null }],
      text: '汉',
      big: 2 ** 40,
      yes: true,
    };
    expect((await db.collection('users').add({ data }))._id).toBe('a');
    expect((await db.collection('users').doc('a').get()).data).toEqual(data);
    expect((await db.collection('users').add({ data: { mail: 'b' } }))._id).toMatch(/^[0-9a-f]{32}$/);
  });

  test('many are added in order, and those before a duplicate stay', async () => {
    const { _ids } = await db.collection('orders').add({ data: [{ _id: 'a' }, { _id: 'b' }] });
    expect(_ids).toEqual(['a', 'b']);
    await expect(
      db.collection('orders').add({ data: [{ _id: 'c' }, { _id: 'a' }, { _id: 'd' }] }),
    ).rejects.toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('E11000 duplicate key error'),
    });
    expect((await db.collection('orders').get()).data.map(({ _id }) => _id)).toEqual(['a', 'b', 'c']);
  });

  test('a missing one rejects with -1, a missing collection with -502005', async () => {
    await expect(db.collection('users').doc('nobody').get()).rejects.toMatchObject({ errCode: -1 });
    await expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 });
    await expect(db.collection('nowhere').add({ data: { a: 1 } })).rejects.toMatchObject({
      errCode: -502005,
    });
    await db.createCollection('somewhere');
    expect((await db.collection('somewhere').get()).data).toEqual([]);
    await expect(db.createCollection('somewhere')).rejects.toMatchObject({
      errMsg: expect.stringContaining('DATABASE_COLLECTION_ALREADY_EXIST'),
    });
  });

  test('set creates and replaces', async () => {
    expect(
      (
        await db
          .collection('users')
          .doc('a')
          .set({ data: { a: 1, b: 2 } })
      ).stats,
    ).toEqual({ updated: 0, created: 1 });
    expect(
      (
        await db
          .collection('users')
          .doc('a')
          .set({ data: { c: 3 } })
      ).stats,
    ).toEqual({ updated: 1, created: 0 });
    expect((await db.collection('users').doc('a').get()).data).toEqual({ _id: 'a', c: 3 });
  });

  test('server dates are one reading a request, wherever they stand', async () => {
    const data = { _id: 'a', at: db.serverDate(), nested: [{ later: db.serverDate({ offset: 1000 }) }] };
    await db.collection('users').add({ data });
    const { data: found } = await db.collection('users').doc('a').get();
    const [later] = found.nested as { later: Date }[];
    expect(later!.later.getTime() - ((found as Item).at as Date).getTime()).toBe(1000);
  });

  test('nothing at all is no document to replace one with', async () => {
    await db.collection('users').add({ data: { _id: 'a', n: 1 } });
    const request = { action: 'database.modifyDocument', collectionName: 'users' };
    const query = JSON.stringify({ _id: 'a' });
    for (const fields of [{}, { query }, { data: '{}' }, { query, data: null }]) {
      expect(await sdk.post({ ...request, ...fields })).toMatchObject({ code: 'INVALID_PARAM' });
    }
    expect((await db.collection('users').doc('a').get()).data).toEqual({ _id: 'a', n: 1 });
  });
});
