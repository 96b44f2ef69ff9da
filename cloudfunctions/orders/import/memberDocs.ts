import { createHash } from 'node:crypto';
import type { MemberRow } from '../../shared/domain/import/readMembers';
import { INVITE_CODE_BYTES, inviteCodeOf } from '../../shared/domain/referral/inviteCode';
import { businessDay } from '../../shared/domain/time/businessDay';
import { eventDayOf } from '../../shared/domain/time/eventDay';
import { newPerson } from '../../shared/runtime/newPerson';
import { phoneHash } from '../../shared/runtime/personal';
import type { RegisteredEvent } from '../../shared/store/events';
import type { BindingDoc } from '../../shared/store/invitations';
import type { MemberDoc } from '../../shared/store/members';
import type { PersonDoc, PhoneDoc } from '../../shared/store/people';
import type { Writing } from './writing';

/** What one member of an export becomes. */
export interface MemberDocs {
  member: MemberDoc;
  person: PersonDoc;
  phone: PhoneDoc;
  binding: BindingDoc | null;
  event: RegisteredEvent;
}

export const registeredEventId = (member: string): string => `registered:${member}`;

/** The documents of an imported member: all but the encryption is the same whenever they are made. */
export function memberDocs(row: MemberRow, writing: Writing): MemberDocs {
  const { importId } = writing;
  const number = writing.numberOf(row.id);
  const inviterNumber = row.inviter === null ? null : writing.numberOf(row.inviter);
  const registeredAt = new Date(row.registeredAt);
  const firstOrder = writing.firstOrderOf(row.id);
  return {
    member: {
      _id: row.id,
      number,
      inviter: row.inviter,
      inviterNumber,
      inviteCode: importedInviteCode(importId, row.id, 0),
      registeredAt,
      channel: row.channel,
      status: 'active',
      firstOrderAt: firstOrder === null ? null : new Date(firstOrder),
      bindings: 0,
      import: importId,
    },
    person: { ...newPerson(row.id, row.phone, row.name), import: importId },
    phone: { _id: phoneHash(row.phone), member: row.id, import: importId },
    binding: row.inviter === null ? null : binding(row.id, row.inviter, registeredAt, importId),
    event: {
      _id: registeredEventId(row.id),
      kind: 'registered',
      ...eventDayOf(registeredAt, writing.sealed === null ? null : businessDay(writing.sealed)),
      at: registeredAt,
      number,
      member: row.id,
      inviterNumber,
      import: importId,
    },
  };
}

/** A member's code follows from the import, so that a retry draws the same; a code that is taken is drawn again by attempt. */
export function importedInviteCode(importId: string, member: string, attempt: number): string {
  const digest = createHash('sha256').update(`${importId}:${member}:${attempt}`).digest();
  return inviteCodeOf(digest.subarray(0, INVITE_CODE_BYTES));
}

const binding = (member: string, inviter: string, boundAt: Date, importId: string): BindingDoc => ({
  _id: member,
  inviter,
  code: null,
  scene: null,
  touchedAt: null,
  boundAt,
  how: 'import',
  decidedBy: `import:${importId}`,
  import: importId,
});
