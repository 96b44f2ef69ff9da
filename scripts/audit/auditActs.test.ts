import type { AuditDoc } from '../../cloudfunctions/shared/store/audit';
import { aMember } from '../../tests/harness/brand';
import { type Caller, type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf } from '../../tests/harness/people';
import type { AuditedActs } from './auditActs';

let cloud: Cloud;
let admin: Caller;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['operator'] });
  admin = await cloud.operator('admin');
  await aMember(cloud, 'ANA');
  for (const [at, role] of ['manager', 'promoter', 'manager'].entries())
    answerOf(
      await admin.call('operator', 'setRole', { member: 'ANA', role, reason: '团长', request: `r${at}` }),
    );
});
afterAll(() => cloud.close());

const audit = async (): Promise<AuditedActs> => (await import('./auditActs')).auditActs();
const acts = () => cloud.store<AuditDoc>('audit');

/** Changes an act behind our back, and puts it right again. */
async function tampered(change: Partial<AuditDoc> | null): Promise<AuditedActs['differences']> {
  const store = await acts();
  const act = (await store.get('setRole:r1'))!;
  if (change) await store.put({ ...act, ...change });
  else await store.remove(act._id);
  const { differences } = await audit();
  await store.put(act);
  return differences;
}

describe('the audit of acts', () => {
  it('finds the chain whole, to its head', async () => {
    const { hash } = (await (await acts()).get('setRole:r2'))!;
    expect(await audit()).toEqual({ acts: 3, head: hash, differences: [] });
  });

  it('names an act that was changed', async () => {
    expect(await tampered({ reason: '别的理由' })).toEqual([{ number: 2, what: 'content' }]);
  });

  it('names an act that was changed together with its hash', async () => {
    const { hashOfAct } = await import('../../cloudfunctions/shared/runtime/writeAudit');
    const { number, hash: _, previous, ...act } = (await (await acts()).get('setRole:r1'))!;
    const hash = hashOfAct({ ...act, reason: '别的理由' }, number, previous);
    expect(await tampered({ reason: '别的理由', hash })).toEqual([{ number: 3, what: 'link' }]);
  });

  it('names an act that was taken out', async () => {
    expect(await tampered(null)).toEqual([{ number: 2, what: 'missing' }]);
  });

  it('names the head when the last act was taken out', async () => {
    const store = await acts();
    const last = (await store.get('setRole:r2'))!;
    await store.remove(last._id);
    expect((await audit()).differences).toEqual([{ number: 3, what: 'head' }]);
    await store.put(last);
  });
});
