import { aRow } from '../../../tests/builders/aRow';
import { aMember } from '../../../tests/harness/brand';
import { type Cloud, startCloud } from '../../../tests/harness/cloud';
import { databaseRounds } from '../../../tests/harness/databaseRounds';
import type { Row } from '../domain/dayClose/row';
import { encodeRow, rowFormat } from '../domain/dayClose/rowText';
import { pageOf, slotOf } from './members';
import type { IdentityDoc, PersonDoc } from './people';
import { type PageDoc, pageId } from './releases';
import { rowsInPages } from './rowsOfMember';
import type { Published } from './settings';

const published: Published = {
  _id: 'published',
  date: '2026-11-03',
  attempt: 1,
  publishedAt: new Date('2026-11-02T16:06:00Z'),
  firstDate: '2026-11-01',
  retries: {},
};

describe('who a WeChat user is', () => {
  let cloud: Cloud;
  let identityWithMember: typeof import('./identityWithMember').identityWithMember;
  const alone = { person: null, account: null, pages: null };
  const linkedAt = new Date('2026-11-01T00:00:00Z');

  beforeAll(async () => {
    cloud = await startCloud({ functions: [] });
    ({ identityWithMember } = await import('./identityWithMember'));
  });
  afterAll(() => cloud.close());

  it('is told in one call, with the record of the member', async () => {
    const member = await aMember(cloud, 'A');
    const identity = await anIdentity('ann', 'A', member.number);
    const call = async () => expect(await identityWithMember('ann')).toEqual({ ...alone, identity, member });
    expect(await databaseRounds(call)).toEqual({ calls: 1, rounds: 1 });
  });

  it('is told where the record is missing', async () => {
    const identity = await anIdentity('bob', 'B', 2);
    expect(await identityWithMember('bob')).toEqual({ ...alone, identity, member: null });
  });

  it('brings rows and personal data along in the same call', async () => {
    const { number } = await aMember(cloud, 'C');
    await anIdentity('cid', 'C', number);
    const person = {
      _id: 'C',
      wrappedKey: 'key',
      phone: 'cipher',
      name: null,
      nameKeys: [],
      phoneEndKey: '',
    };
    await (await cloud.store<PersonDoc>('people')).insert(person);
    await aPage('2026-11-02', number, aRow({ teamVolume: 2 }));
    await aPage('2026-11-03', number, aRow({ teamVolume: 3 }));
    const rows = { published, number, days: ['2026-11-01', '2026-11-02', '2026-11-03'] };
    const call = async () => {
      const known = await identityWithMember('cid', { rows, person: true });
      expect(known?.person).toEqual(person);
      const found = await rowsInPages(rows, known!.pages!);
      expect([...found].map(([day, { row }]) => [day, row.teamVolume]).sort()).toEqual([
        ['2026-11-02', 2],
        ['2026-11-03', 3],
      ]);
    };
    expect(await databaseRounds(call)).toEqual({ calls: 1, rounds: 1 });
  });

  it('hands out no rows of anybody else, whatever was asked for', async () => {
    const { number } = await aMember(cloud, 'D');
    await aPage('2026-11-03', number, aRow({ teamVolume: 4 }));
    const rows = { published, number, days: ['2026-11-03'] };
    expect((await identityWithMember('cid', { rows }))?.pages).toBe(null);
    expect(await identityWithMember('eve', { rows })).toBe(null);
  });

  it('is not known of somebody who never registered', async () => {
    expect(await identityWithMember('eve')).toBe(null);
  });

  async function aPage(date: string, number: number, row: Row): Promise<void> {
    const page = pageOf(number);
    const _id = pageId(date, 1, page);
    const pages = await cloud.store<PageDoc>('releases');
    const before = (await pages.get(_id))?.rows;
    const rows = { ...before, [slotOf(number)]: encodeRow(row) };
    const sums = { count: 1, released: 0, capped: 0, digest: '' };
    await pages.put({ _id, date, attempt: 1, page, format: rowFormat, planVersion: 1, ...sums, rows });
  }

  async function anIdentity(openid: string, member: string, number: number): Promise<IdentityDoc> {
    const consent = { version: '1', at: linkedAt };
    const identity = { _id: `wx:${openid}`, member, number, linkedAt, consent };
    await (await cloud.store<IdentityDoc>('identities')).insert(identity);
    return identity;
  }
});
