import { type OpenSdk, openSdk } from './openSdk';
import type { SdkDatabase } from './sdkTypes';

let sdk: OpenSdk;
let db: SdkDatabase;

beforeAll(async () => {
  sdk = await openSdk();
  db = sdk.db;
});
afterAll(() => sdk.close());
beforeEach(() => sdk.empty());

describe('geography', () => {
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

  test('nearness beside other conditions, but not as one of several', async () => {
    const { Geo, command: _ } = db;
    await db.collection('places').add({ data: { _id: 'here', at: Geo.Point!(113, 23), open: true } });
    const near = { at: _.geoNear!({ geometry: Geo.Point!(113, 23), maxDistance: 10 }) };
    const places = db.collection('places');
    expect((await places.where(_.and!([near, { open: true }])).get()).data).toHaveLength(1);
    await expect(places.where(_.or!([near, { open: true }])).get()).rejects.toMatchObject({
      errMsg: expect.stringContaining('must be top-level'),
    });
    await expect(places.aggregate().match!(near).end()).rejects.toMatchObject({
      errMsg: expect.stringContaining('not allowed in this context'),
    });
  });
});
