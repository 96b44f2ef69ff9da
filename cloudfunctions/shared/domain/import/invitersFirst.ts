import type { MemberRow } from './readMembers';

/** Members in the order in which they are numbered and written: by registration, then by line, but never before their inviter. */
export function invitersFirst(members: readonly MemberRow[]): MemberRow[] {
  const byId = new Map(members.map((member) => [member.id, member]));
  const done = new Set<string>();
  const ordered: MemberRow[] = [];
  const sorted = [...members].sort((a, b) => a.registeredAt - b.registeredAt || a.line - b.line);
  for (const member of sorted) {
    const waiting: MemberRow[] = [];
    // Inviters registered earlier are placed already: the climb is as long as a chain that registered in one instant.
    let next: MemberRow | undefined = member;
    while (next && !done.has(next.id)) {
      waiting.push(next);
      next = next.inviter === null ? undefined : byId.get(next.inviter);
    }
    for (const one of waiting.reverse()) {
      done.add(one.id);
      ordered.push(one);
    }
  }
  return ordered;
}
