import { type MemberDoc, members } from '../shared/store/members';

/** Far above any line that people form: what is longer is cut, since this only shows what a move would do. */
const longest = 500;

/** Who is above a member now, the nearest first; the member itself is not among them. */
export async function lineOf(member: MemberDoc | null): Promise<MemberDoc[]> {
  const line: MemberDoc[] = [];
  for (let above = member?.inviter ?? null; above !== null && line.length < longest; ) {
    const inviter: MemberDoc | null = await members.get(above);
    if (!inviter) throw new Error(`${above}, an inviter, does not exist`);
    line.push(inviter);
    above = inviter.inviter;
  }
  return line;
}
