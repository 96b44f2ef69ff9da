import { aPlanInForce } from '../../tests/harness/brand';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { databaseRounds } from '../../tests/harness/databaseRounds';
import { answerOf } from '../../tests/harness/people';
import type { OverviewView } from '../shared/contract/group';
import type { Reply } from '../shared/contract/reply';
import { newRow } from '../shared/domain/dayClose/row';
import { encodeRow, rowFormat } from '../shared/domain/dayClose/rowText';
import { addDays, businessDay, daysFrom } from '../shared/domain/time/businessDay';
import type { GroupDayDoc } from '../shared/store/groupDays';
import { type MemberDoc, membersPerPage } from '../shared/store/members';
import type { IdentityDoc } from '../shared/store/people';
import { type PageDoc, pageId } from '../shared/store/releases';
import type { Published } from '../shared/store/settings';

/*
 * 20 000 members, of whom every tenth is below Mia (number 0): 2000 of them, whose rows stand scattered over all 200 pages.
 * Each has invited up to four: the k-th of the group hangs on the (k / 4)-th.
 */
const [all, step] = [20_000, 10];
const date = businessDay('2026-11-22');
const before = businessDay('2026-10-31');
const firstDate = businessDay('2026-08-01');
const inGroup = (number: number) => number > 0 && number % step === 0;
const inviterOf = (number: number) => (inGroup(number) ? Math.floor((number / step - 1) / 4) * step : -1);
const volumeOn = (number: number, day: string) =>
  number % 30 === 0 ? (day === date ? 900_000 : 300_000) : 300_000;
const teamOn = (day: string) => {
  let sum = 0;
  for (let number = step; number < all; number += step) sum += volumeOn(number, day);
  return sum;
};

describe('a group of two thousand among twenty thousand', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({
      functions: ['group'],
      clockStart: new Date(`${date}T09:00:00+08:00`),
    });
    await aPlanInForce(cloud);
    await writeMembers();
    await writePages();
    const published: Published = {
      _id: 'published',
      date,
      attempt: 1,
      publishedAt: new Date(`${date}T00:07:00+08:00`),
      firstDate,
      retries: {},
    };
    await (await cloud.store<Published>('settings')).put(published);
  }, 120_000);
  afterAll(() => cloud.close());

  it('is added up once in a bounded number of calls, and then read', async () => {
    await (await cloud.store<{ _id: string }>('groupDays')).removeWhere({});
    const started = performance.now();
    let view: OverviewView | null = null;
    const { main } = await import('./index');
    Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'mia' });
    const overview = async () => answerOf<OverviewView>((await main({ action: 'overview' })) as Reply);
    const first = await databaseRounds(async () => {
      view = await overview();
    });
    const ms = Math.round(performance.now() - started);
    expect(view).toMatchObject({
      group: {
        members: 1999,
        active: Math.floor(1999 / 3),
        volume: Math.floor(1999 / 3) * 600_000,
        first: { members: 4 },
      },
    });
    expect(first.calls).toBeLessThan(60);
    expect(ms).toBeLessThan(30_000);
    const again = await databaseRounds(overview);
    delete process.env.WX_CONTEXT_KEYS;
    expect(again).toEqual({ calls: 4, rounds: 3 });
    const [kept] = await (await cloud.store<GroupDayDoc>('groupDays')).find({}, { limit: 2 });
    expect(JSON.stringify(kept).length).toBeLessThan(4_000);
    process.stdout.write(`${JSON.stringify({ ms, first, again })}\n`);
  });

  async function writeMembers(): Promise<void> {
    const members = Array.from({ length: all }, (_, number): MemberDoc => {
      const inviter = inviterOf(number);
      return {
        _id: `M${number}`,
        number,
        inviter: inviter < 0 ? null : `M${inviter}`,
        inviterNumber: inviter < 0 ? null : inviter,
        inviteCode: `CODE${number}`,
        registeredAt: new Date('2026-08-01T00:00:00+08:00'),
        channel: 'test',
        status: 'active',
        firstOrderAt: null,
        bindings: 0,
        ...(number === 0 ? { role: 'manager' as const } : {}),
      };
    });
    await (await cloud.store<MemberDoc>('members')).insertMany(members);
    await (await cloud.store<IdentityDoc>('identities')).insert({
      _id: 'wx:mia',
      member: 'M0',
      number: 0,
      linkedAt: new Date('2026-08-01T00:00:00+08:00'),
      consent: { version: '1', at: new Date('2026-08-01T00:00:00+08:00') },
    });
  }

  /** All pages of the two days that are compared member by member, and of the days between the one with the manager. */
  async function writePages(): Promise<void> {
    const releases = await cloud.store<PageDoc>('releases');
    for (const day of daysFrom(addDays(before, -31), date)) {
      const pages = day === date || day === before ? all / membersPerPage : 1;
      await releases.insertMany(Array.from({ length: pages }, (_, page) => pageOn(day, page)));
    }
  }

  function pageOn(day: string, page: number): PageDoc {
    const team = teamOn(day);
    const rows = Array.from({ length: membersPerPage }, (_, slot): [string, string] => {
      const number = page * membersPerPage + slot;
      const own = number === 0 ? 0 : volumeOn(number, day);
      const row = {
        ...newRow(inviterOf(number)),
        ownVolume: own,
        teamVolume: number === 0 ? team : 0,
      };
      return [String(slot), encodeRow(row)];
    });
    const doc = { date: day, attempt: 1, page, format: rowFormat, planVersion: 1 };
    const sums = { count: membersPerPage, released: 0, capped: 0, digest: '' };
    return { _id: pageId(day, 1, page), ...doc, ...sums, rows: Object.fromEntries(rows) };
  }
});
