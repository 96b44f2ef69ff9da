import type { OperatorRole } from '../contract/action';
import { maskName, maskPhone } from '../domain/personal/mask';
import type { PersonDoc } from '../store/people';
import { openPersonalKey } from './personal';

/** A person as operators of a role see them: the phone masked for everybody, the name for a viewer; nothing of who was erased. */
export function personSeen(
  person: PersonDoc | null,
  reader: OperatorRole,
): { name: string | null; phoneMasked: string | null } {
  if (!person) return { name: null, phoneMasked: null };
  const key = openPersonalKey(person.wrappedKey);
  const name = person.name === null ? null : key.decrypt(person.name);
  return {
    name: name !== null && reader === 'viewer' ? maskName(name) : name,
    phoneMasked: maskPhone(key.decrypt(person.phone)),
  };
}
