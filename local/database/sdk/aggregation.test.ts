import { type OpenSdk, openSdk } from './openSdk';
import type { Pipeline, SdkDatabase } from './sdkTypes';

let sdk: OpenSdk;
let db: SdkDatabase;

beforeAll(async () => {
  sdk = await openSdk();
  db = sdk.db;
});
afterAll(() => sdk.close());
beforeEach(() => sdk.empty());

describe('an aggregation', () => {
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
});
