import { type OpenSdk, openSdk } from './openSdk';
import type { Item, Pipeline, SdkDatabase } from './sdkTypes';
import { someOrders } from './someOrders';

let sdk: OpenSdk;
let db: SdkDatabase;

beforeAll(async () => {
  sdk = await openSdk();
  db = sdk.db;
});
afterAll(() => sdk.close());
beforeEach(() => sdk.empty());

describe('an aggregation', () => {
  beforeEach(() => db.collection('orders').add({ data: someOrders() }));

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

  test('an operator that does not exist is refused also where nothing matches', async () => {
    const none = () => db.collection('orders').aggregate().match!({ n: -1 });
    for (const pipeline of [
      none().project!({ x: { $nope: 1 } }),
      none().group!({ _id: { $nope: 1 } }),
      none().addFields!({ x: { $cond: { if: true } } }),
    ]) {
      await expect(pipeline.end()).rejects.toMatchObject({ errMsg: expect.stringMatching(/\$nope|'then'/) });
    }
  });

  test.each(['places', 'users'])(
    'joins %s by equal fields, null with missing, elements with elements',
    async (from) => {
      // `users` has an index on mail, `places` has not.
      const data = [
        { _id: '1', mail: 'x' },
        { _id: '2', mail: ['y', 'z'] },
        { _id: '3', mail: null },
        ...Array.from({ length: 40 }, (_unused, i) => ({ _id: `other${i}`, mail: `other${i}` })),
      ];
      await db.collection(from).add({ data });
      const join = async (local: unknown) => {
        await db
          .collection('orders')
          .doc('o000')
          .update({ data: { mail: local } });
        const { list } = await db.collection('orders').aggregate().match!({ _id: 'o000' }).lookup!({
          from,
          localField: 'mail',
          foreignField: 'mail',
          as: 'found',
        }).end();
        return (list[0]!.found as Item[]).map(({ _id }) => _id);
      };
      expect(await join('x')).toEqual(['1']);
      expect(await join(['z', 'x', 'y'])).toEqual(['1', '2']);
      expect(await join(db.command.remove!())).toEqual(['3']);
      expect(await join('nobody')).toEqual([]);
    },
  );

  test('joins as many with as many in one pass, and runs what knows no variable once', async () => {
    const $ = db.command.aggregate;
    const orders = () => db.collection('orders').aggregate();
    const same = orders().lookup!({ from: 'orders', localField: 'odd', foreignField: 'odd', as: 'same' });
    expect(
      (await same.project!({ n: $.size!('$same') }).group!({ _id: null, n: $.sum!('$n') }).end()).list,
    ).toEqual([{ _id: null, n: 7200 }]);
    const pipeline = ($.pipeline!() as unknown as Pipeline).match!({ n: db.command.lt!(5) }).match!(
      db.command.expr!($.gt!(['$n', '$$mine'])),
    ).project!({ n: 1, _id: 0 }).done();
    const above = orders().sort!({ n: 1 }).limit!(4).lookup!({
      from: 'orders',
      let: { mine: '$n' },
      pipeline,
      as: 'above',
    });
    const { list } = await above.project!({ above: '$above.n' }).end();
    expect(list.map((item) => item.above)).toEqual([[1, 2, 3, 4], [2, 3, 4], [3, 4], [4]]);
  });
});
