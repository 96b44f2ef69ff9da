import type { MemberDoc } from '../../cloudfunctions/shared/store/members';

/** What a member of the benchmark is found by. */
export interface SearchedFor {
  id: string;
  name: string;
  phone: string;
  inviteCode: string;
}

export interface ManyMembers {
  count: number;
  of(at: number): SearchedFor;
}

/** Family names, the more frequent ones more often, and given names of one or two characters. */
const families = [...'王王王李李李张张刘刘陈陈杨黄赵周吴徐孙胡朱高林何郭马罗'];
const given = [...'安宁思远若溪景行嘉禾雅欣明轩子涵宇晨清扬'];
const registered = new Date('2026-01-01T00:00:00+08:00').getTime();
const documentsAtOnce = 1000;

/** Members who are the same whenever they are made. */
export const manyMembers = (count: number): ManyMembers => ({
  count,
  of: (at) => ({
    id: `GP${String(at).padStart(10, '0')}`,
    name: nameOf(at),
    phone: `1${String(3_000_000_000 + ((at * 48_271) % 1_000_000_000)).padStart(10, '0')}`,
    inviteCode: `B${String(at).padStart(7, '0')}`,
  }),
});

function nameOf(at: number): string {
  const pick = (letters: string[], step: number) => letters[(at * step + (at >> 5)) % letters.length]!;
  return pick(families, 7) + pick(given, 11) + (at % 3 === 0 ? '' : pick(given, 13));
}

/** Writes them as registrations would: one in a hundred is frozen. */
export async function writeMembers({ count, of }: ManyMembers): Promise<void> {
  // The store opens its database with what the environment says by now.
  const { members } = await import('../../cloudfunctions/shared/store/members');
  const { people, phones } = await import('../../cloudfunctions/shared/store/people');
  const { phoneHash } = await import('../../cloudfunctions/shared/runtime/personal');
  const { newPerson } = await import('../../cloudfunctions/shared/runtime/newPerson');
  for (let first = 0; first < count; first += documentsAtOnce) {
    const numbers = Array.from({ length: Math.min(documentsAtOnce, count - first) }, (_, at) => first + at);
    const all = numbers.map((number) => ({ number, ...of(number) }));
    await members.insertMany(all.map(memberDoc));
    await people.insertMany(all.map(({ id, name, phone }) => newPerson(id, phone, name)));
    await phones.insertMany(all.map(({ id, phone }) => ({ _id: phoneHash(phone), member: id })));
  }
}

const memberDoc = ({ number, id, inviteCode }: SearchedFor & { number: number }): MemberDoc => ({
  _id: id,
  number,
  inviter: number === 0 ? null : `GP${String(Math.floor(number / 3)).padStart(10, '0')}`,
  inviterNumber: number === 0 ? null : Math.floor(number / 3),
  inviteCode,
  registeredAt: new Date(registered + number * 60_000),
  channel: 'bench',
  status: number % 100 === 99 ? 'frozen' : 'active',
  firstOrderAt: null,
  bindings: 0,
});
