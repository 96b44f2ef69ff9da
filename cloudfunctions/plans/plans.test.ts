import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { PlanVersionView } from '../shared/contract/plans';
import type { Refusal, Reply } from '../shared/contract/reply';
import { severeCodes } from '../shared/domain/plan/checkCompliance';
import { greenPointsFull, twoLevel } from '../shared/domain/plan/presets';
import { addDays, businessDayOf } from '../shared/domain/time/businessDay';

let cloud: Cloud;
let admin: Caller;
let viewer: Caller;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['plans'] });
  admin = await cloud.operator('admin');
  viewer = await cloud.operator('viewer');
});
afterAll(() => cloud.close());

const acknowledgement = (codes: string[]) => ({
  codes,
  reason: '已由法务逐条审阅并确认风险',
  legalReference: '法律意见书 2026-07',
});
const today = () => businessDayOf(cloud.local.clock.now());
const inDays = (days: number) => addDays(today(), days);
const twoLevelPublished = (version: number, effectiveFrom: string, more = {}) => ({
  version,
  plan: 'two-level',
  effectiveFrom,
  acknowledgement: acknowledgement(severeCodes(twoLevel)),
  ...more,
});
const publish = (data: unknown, by = admin) => by.call('plans', 'publish', data);
const current = async () => answerOf(await cloud.as('anybody').call('plans', 'current'));
const refusal = (reply: Reply): Refusal => {
  refusalOf(reply);
  return (reply as { refusal: Refusal }).refusal;
};

/** The refusal of a publication that must change nothing. */
async function refused(data: unknown, by = admin): Promise<Refusal> {
  const before = await documents(cloud);
  const found = refusal(await publish(data, by));
  expect(await documents(cloud)).toEqual(before);
  return found;
}

/** The tests of this file tell one story: the versions follow one another. */
describe('the plan of a new environment', () => {
  it('is none', async () => {
    expect(await current()).toBeNull();
    expect(answerOf(await viewer.call('plans', 'history'))).toEqual({ versions: [] });
  });

  it('ACKNOWLEDGEMENT_MISSING: is not published before every severe finding is acknowledged', async () => {
    const severe = severeCodes(twoLevel);
    expect(severe.length).toBeGreaterThan(1);
    const silent = await refused(twoLevelPublished(1, today(), { acknowledgement: undefined }));
    expect(silent).toMatchObject({ code: 'ACKNOWLEDGEMENT_MISSING', details: { missing: severe } });
    const partly = await refused(
      twoLevelPublished(1, today(), { acknowledgement: acknowledgement(severe.slice(1)) }),
    );
    expect(partly.details).toEqual({ missing: severe.slice(0, 1) });
  });

  it('may take effect at once, or from the past that an import brings', async () => {
    const published = answerOf<PlanVersionView>(await publish(twoLevelPublished(1, '2026-01-01')));
    expect(published).toMatchObject({
      version: 1,
      effectiveFrom: '2026-01-01',
      publishedBy: 'wx:operator-admin',
      plan: twoLevel,
      acknowledgement: { by: 'wx:operator-admin', legalReference: '法律意见书 2026-07' },
    });
    expect(published.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(severeCodes(twoLevel)));
    expect(await current()).toEqual({ version: 1, effectiveFrom: '2026-01-01', plan: twoLevel });
  });

  it('published again is the same version, and another under its number is refused', async () => {
    const before = await documents(cloud);
    const again = answerOf<PlanVersionView>(await publish(twoLevelPublished(1, '2026-01-01')));
    expect(again.version).toBe(1);
    expect(await documents(cloud)).toEqual(before);
    const other = { plan: { ...twoLevel, name: '另一个' } };
    expect(await refused(twoLevelPublished(1, '2026-01-01', other))).toMatchObject({
      code: 'PLAN_VERSION_TAKEN',
      field: 'version',
    });
  });
});

describe('a later version', () => {
  it('PLAN_DAY_NOT_FUTURE: takes effect from tomorrow at the earliest', async () => {
    for (const day of [today(), inDays(-1), '2020-02-29'])
      expect(await refused(twoLevelPublished(2, day))).toMatchObject({
        code: 'PLAN_DAY_NOT_FUTURE',
        field: 'effectiveFrom',
        details: { earliest: inDays(1) },
      });
  });

  it('PLAN_DAY_NOT_FUTURE: never takes effect on a day that is sealed', async () => {
    await (await cloud.store('settings')).put({ _id: 'seal', day: inDays(3) } as { _id: string });
    expect(await refused(twoLevelPublished(2, inDays(3)))).toMatchObject({
      code: 'PLAN_DAY_NOT_FUTURE',
      details: { earliest: inDays(4) },
    });
    await (await cloud.store('settings')).remove('seal');
  });

  it('PLAN_VERSION_TAKEN: follows the newest without a gap', async () => {
    expect(await refused(twoLevelPublished(3, inDays(1)))).toMatchObject({ code: 'PLAN_VERSION_TAKEN' });
  });

  it('is in force from its day on, and no earlier', async () => {
    const full = {
      version: 2,
      plan: greenPointsFull,
      effectiveFrom: inDays(2),
      acknowledgement: acknowledgement(severeCodes(greenPointsFull)),
    };
    answerOf(await publish(full));
    expect(await current()).toMatchObject({ version: 1 });
    cloud.local.clock.advance(2 * 86_400_000);
    expect(await current()).toMatchObject({ version: 2, plan: greenPointsFull });
    const { versions } = answerOf<{ versions: PlanVersionView[] }>(await viewer.call('plans', 'history'));
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('that two operators publish at once with different content is one of the two', async () => {
    const wanted = [inDays(5), inDays(6)].map((day) => twoLevelPublished(3, day));
    const replies = await Promise.all(wanted.map((data) => publish(data)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.filter(({ ok }) => !ok).map(refusalOf)).toEqual(['PLAN_VERSION_TAKEN']);
  });

  it('that is sent twice at once is published once, and both see it', async () => {
    const data = twoLevelPublished(4, inDays(5));
    const [one, two] = (await Promise.all([publish(data), publish(data)])).map((reply) => answerOf(reply));
    expect(one).toEqual(two);
  });
});

describe('a draft', () => {
  const check = (plan: unknown, by = viewer) => by.call('plans', 'check', { plan });

  it('is checked without anything being written', async () => {
    const before = await documents(cloud);
    const { findings } = answerOf<{ findings: { code: string }[] }>(await check('green-points-full'));
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(severeCodes(greenPointsFull)));
    expect(answerOf(await check(greenPointsFull))).toEqual({ findings });
    expect(await documents(cloud)).toEqual(before);
  });

  it.each([
    ['plan', 'no-such-preset'],
    ['plan', 'constructor'],
    ['plan', null],
    ['plan', []],
    ['plan.share', { ...twoLevel, share: undefined }],
    ['plan.share[0].rate', { ...twoLevel, share: [{ generation: 1, rate: '1.5' }] }],
    ['plan.tiers[1].threshold', { ...twoLevel, tiers: [twoLevel.tiers[0], twoLevel.tiers[0]] }],
  ])('PLAN_INVALID names the field at fault: %s', async (field, plan) => {
    expect(refusal(await check(plan))).toMatchObject({ code: 'PLAN_INVALID' });
    const faults = await refused(twoLevelPublished(9, inDays(9), { plan }));
    expect(faults.code).toBe('PLAN_INVALID');
    const fields = (faults.details?.faults as { field: string }[] | undefined)?.map((fault) => fault.field);
    expect(fields ?? [faults.field]).toContain(field);
  });

  it('PLAN_INVALID names a hundred faults at the most', async () => {
    const found = refusal(await check({ ...twoLevel, tiers: Array(10_000).fill(0) }));
    expect(found.details?.faults).toHaveLength(100);
  });

  it('is published by administrators alone, and checked by operators alone', async () => {
    const data = twoLevelPublished(5, inDays(9));
    for (const role of ['viewer', 'support', 'finance'] as const)
      expect((await refused(data, await cloud.operator(role))).code).toBe('NOT_ALLOWED');
    expect((await refused(data, cloud.as('anybody'))).code).toBe('NOT_ALLOWED');
    for (const action of ['check', 'history'])
      expect(refusalOf(await cloud.as('anybody').call('plans', action, { plan: 'two-level' }))).toBe(
        'NOT_ALLOWED',
      );
  });

  it.each([
    ['effectiveFrom', { effectiveFrom: '2026-02-30' }],
    ['version', { version: 0 }],
    ['version', { version: 1.5 }],
    ['acknowledgement.reason', { acknowledgement: { ...acknowledgement([]), reason: 'short' } }],
    ['acknowledgement.legalReference', { acknowledgement: { ...acknowledgement([]), legalReference: '' } }],
  ])('INVALID_INPUT: %s', async (field, change) => {
    const found = await refused(twoLevelPublished(5, inDays(9), change));
    expect(found).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});

it('a publication stands in the audit, with the plan before and after', async () => {
  const { audit } = await import('../shared/store/audit');
  const [act] = await audit.find({ action: 'publish' }, { limit: 1, order: [['number', 'desc']] });
  const { plans } = await import('../shared/store/plans');
  const [newest] = await plans.find({}, { limit: 1, order: [['version', 'desc']] });
  expect(act).toMatchObject({
    subject: `plan:${newest?.version}`,
    by: newest?.publishedBy,
    after: { version: newest?.version, effectiveFrom: newest?.effectiveFrom },
  });
});
