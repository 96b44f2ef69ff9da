import { type OpenSdk, openSdk } from './openSdk';
import type { Command, SdkDatabase } from './sdkTypes';

let sdk: OpenSdk;
let db: SdkDatabase;

beforeAll(async () => {
  sdk = await openSdk();
  db = sdk.db;
});
afterAll(() => sdk.close());
beforeEach(() => sdk.empty());

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

  test('add new fields in the order of their names, behind those that are there', async () => {
    const users = db.collection('users');
    await users.add({ data: { _id: 'a', z: 1, list: [] } });
    await users.doc('a').update({ data: { y: 1, b: 2, z: 3, 'list.10': 1, 'list.9': 0, 'list.1': 0 } });
    const { data } = await users.doc('a').get();
    expect(Object.keys(data)).toEqual(['_id', 'z', 'list', 'b', 'y']);
    expect(data.list).toEqual([null, 0, null, null, null, null, null, null, null, 0, 1]);
  });
});
