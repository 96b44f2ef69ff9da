import { newPerson } from '../../cloudfunctions/shared/runtime/newPerson';
import { phoneHash } from '../../cloudfunctions/shared/runtime/personal';
import type { ImportDoc } from '../../cloudfunctions/shared/store/imports';
import type { BindingDoc } from '../../cloudfunctions/shared/store/invitations';
import type { MemberDoc } from '../../cloudfunctions/shared/store/members';
import type { PersonDoc, PhoneDoc } from '../../cloudfunctions/shared/store/people';
import type { Cloud } from './cloud';
import { testEnvironment } from './cloud';

/** What a test says of an imported member; the rest is filled in. */
export interface Imported extends Partial<Omit<MemberDoc, '_id'>> {
  id: string;
  phone: string;
}

/** Members as an import writes them, for tests of what happens to such members; the import itself has its own tests. */
export async function importMembers(
  cloud: Cloud,
  importId: string,
  rows: readonly Imported[],
  status: ImportDoc['status'] = 'complete',
): Promise<void> {
  Object.assign(process.env, testEnvironment);
  const numbers = await cloud.store<{ _id: string; next: number }>('settings');
  const first = (await numbers.get('memberNumbers'))?.next ?? 0;
  await numbers.put({ _id: 'memberNumbers', next: first + rows.length });
  await (await cloud.store<Pick<ImportDoc, '_id' | 'status'>>('imports')).put({ _id: importId, status });
  for (const [index, row] of rows.entries()) await writeMember(cloud, importId, first + index, row);
}

async function writeMember(
  cloud: Cloud,
  importId: string,
  number: number,
  { id, phone, ...fields }: Imported,
): Promise<void> {
  const member: MemberDoc = {
    _id: id,
    number,
    inviter: null,
    inviterNumber: null,
    inviteCode: `imported-${id}`,
    registeredAt: new Date('2026-01-01T00:00:00+08:00'),
    channel: 'import',
    status: 'active',
    firstOrderAt: null,
    bindings: 0,
    import: importId,
    ...fields,
  };
  await (await cloud.store<MemberDoc>('members')).put(member);
  await (await cloud.store<PersonDoc>('people')).put({ ...newPerson(id, phone, '孙悦洁'), import: importId });
  await (await cloud.store<PhoneDoc>('phones')).put({ _id: phoneHash(phone), member: id, import: importId });
  if (member.inviter === null) return;
  const evidence = { code: null, scene: null, touchedAt: null, boundAt: member.registeredAt };
  await (await cloud.store<BindingDoc>('bindings')).put({
    _id: id,
    inviter: member.inviter,
    ...evidence,
    how: 'import',
    decidedBy: importId,
    import: importId,
  });
}
