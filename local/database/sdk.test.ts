import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocalCloudBase, startLocal } from '../startLocal';
import { temporaryFolder } from '../testing/functionFolder';
import { useSdk } from '../testing/useSdk';
import type { Command, Item, Pipeline, SdkDatabase } from './sdkTypes';

const INDEXES = {
  users: [{ name: 'mail', keys: [{ name: 'mail', direction: 1 }], unique: true }],
  orders: [],
  places: [],
};

const folder = temporaryFolder();
let local: LocalCloudBase;
let db: SdkDatabase;

beforeAll(async () => {
  const indexFile = join(folder.path, 'indexes.json');
  writeFileSync(indexFile, JSON.stringify(INDEXES));
  local = await startLocal({ port: 0, dataDir: join(folder.path, 'data'), indexFile });
  db = useSdk(local).database() as unknown as SdkDatabase;
});

afterAll(async () => {
  await local.close();
  rmSync(folder.path, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const name of Object.keys(INDEXES))
    await db
      .collection(name)
      .where({ _id: db.command.exists!(true) })
      .remove();
});

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
});

describe('updates', () => {
  test('merge nested fields and take every operator', async () => {
    const { command: _ } = db;
    const users = db.collection('users');
    await users.add({
      data: { _id: 'a', n: 1, m: 2, deep: { x: 1, y: 2 }, list: [3, 1], old: 'o', gone: 1, set: [1] },
    });
    const data = {
      n: _.inc!(2),
      m: _.mul!(3),
      deep: { x: 9 },
      list: _.push!({ each: [2, 4], sort: 1, slice: 3 }),
      old: _.rename!('renamed'),
      gone: _.remove!(),
      set: _.addToSet!({ $each: [1, 2] }),
      high: _.max!(5),
    };
    expect((await users.doc('a').update({ data })).stats.updated).toBe(1);
    expect((await users.doc('a').get()).data).toEqual({
      _id: 'a',
      n: 3,
      m: 6,
      deep: { x: 9, y: 2 },
      list: [1, 2, 3],
      renamed: 'o',
      set: [1, 2],
      high: 5,
    });
    for (const operand of [
      _.unshift!(0),
      _.shift!(),
      _.pop!(),
      _.pull!(_.gte!(2)),
      _.push!(7, 8),
      _.pullAll!([7]),
    ]) {
      await users.doc('a').update({ data: { list: operand } });
    }
    await users.doc('a').update({ data: { deep: _.set!({ z: 1 }) } });
    expect((await users.doc('a').get()).data).toMatchObject({ list: [1, 8], deep: { z: 1 } });
  });

  test.each([
    ['$inc on a string', (_: Command) => ({ text: _.inc!(1) }), /non-numeric/],
    ['$push on a string', (_: Command) => ({ text: _.push!(1) }), /must be an array/],
    ['a field in a string', () => ({ text: { deep: 1 } }), /Cannot create field 'deep' in element/],
    ['a field in null', () => ({ nothing: { deep: 1 } }), /Cannot create field 'deep' in element/],
  ])('%s is refused and changes nothing', async (_name, data, message) => {
    await db.collection('users').add({ data: { _id: 'a', text: 't', nothing: null, n: 1 } });
    const update = db
      .collection('users')
      .doc('a')
      .update({ data: { n: 5, ...data(db.command) } });
    await expect(update).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringMatching(message) });
    expect((await db.collection('users').doc('a').get()).data).toMatchObject({ n: 1, text: 't' });
  });
});

describe('queries', () => {
  beforeEach(async () => {
    const data = Array.from({ length: 120 }, (_unused, i) => ({
      _id: `o${String(i).padStart(3, '0')}`,
      n: i,
      odd: i % 2,
      tags: [`t${i % 3}`],
      name: i % 2 ? 'Odd' : 'even',
    }));
    await db.collection('orders').add({ data });
  });

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
    const page = await orders
      .where({ odd: 1 })
      .orderBy('n', 'desc')
      .skip(1)
      .limit(2)
      .field({ n: true, _id: false })
      .get();
    expect(page.data).toEqual([{ n: 117 }, { n: 115 }]);
  });

  test('aggregate', async () => {
    const { command: _ } = db;
    const $ = _.aggregate;
    const { list } = await db.collection('orders').aggregate().match!({ n: _.lt!(10) }).group!({
      _id: '$odd',
      total: $.sum!('$n'),
      all: $.push!('$n'),
    }).sort!({ _id: 1 }).end();
    expect(list).toEqual([
      { _id: 0, total: 20, all: [0, 2, 4, 6, 8] },
      { _id: 1, total: 25, all: [1, 3, 5, 7, 9] },
    ]);
    const joined = await db.collection('orders').aggregate().match!({ n: 3 }).lookup!({
      from: 'orders',
      let: { mine: '$n' },
      as: 'next',
      pipeline: ($.pipeline!() as unknown as Pipeline).match!(_.expr!($.eq!(['$n', $.add!(['$$mine', 1])])))
        .project!({
        _id: 0,
        n: 1,
      }).done(),
    }).end();
    expect(joined.list[0]!.next).toEqual([{ n: 4 }]);
  });

  test('geography', async () => {
    const { Geo, command: _ } = db;
    await db.collection('places').add({
      data: [
        { _id: 'far', at: Geo.Point!(113.5, 23) },
        { _id: 'near', at: Geo.Point!(113.01, 23) },
      ],
    });
    const near = _.geoNear!({ geometry: Geo.Point!(113, 23), maxDistance: 10_000, minDistance: 10 });
    expect((await db.collection('places').where({ at: near }).get()).data).toMatchObject([{ _id: 'near' }]);
    const ring = Geo.LineString!(
      [
        [112, 22],
        [114, 22],
        [114, 24],
        [112, 24],
        [112, 22],
      ].map(([lng, lat]) => Geo.Point!(lng, lat)),
    );
    const within = { at: _.geoWithin!({ geometry: Geo.Polygon!([ring]) }) };
    expect((await db.collection('places').where(within).count()).total).toBe(2);
    const { list } = await db.collection('places').aggregate().geoNear!({
      distanceField: 'metres',
      spherical: true,
      near: Geo.Point!(113, 23),
    }).end();
    expect(list.map(({ _id }) => _id)).toEqual(['near', 'far']);
    expect(list[0]!.metres).toBeCloseTo(1024.7, 0);
  });
});

describe('transactions', () => {
  test('a conflict at a write loses its code but not its text', async () => {
    await db.collection('users').add({ data: { _id: 'a', n: 0 } });
    const [first, second] = [await db.startTransaction(), await db.startTransaction()];
    await first
      .collection('users')
      .doc('a')
      .update({ data: { n: 1 } });
    await expect(
      second
        .collection('users')
        .doc('a')
        .update({ data: { n: 2 } }),
    ).rejects.toMatchObject({
      errMsg: expect.stringContaining('TransactionConflict'),
    });
    await first.commit();
    await expect(first.rollback()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });

  test('runTransaction commits, and rolls back what throws', async () => {
    await db.collection('users').add({ data: { _id: 'a', n: 0 } });
    const value = await db.runTransaction(async (transaction) => {
      await transaction
        .collection('users')
        .doc('a')
        .update({ data: { n: db.command.inc!(1) } });
      return (await transaction.collection('users').doc('a').get()).data.n;
    });
    expect(value).toBe(1);
    const failing = db.runTransaction(async (transaction) => {
      await transaction
        .collection('users')
        .doc('a')
        .update({ data: { n: 99 } });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect((await db.collection('users').doc('a').get()).data.n).toBe(1);
  });
});
