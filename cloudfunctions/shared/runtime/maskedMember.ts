import type { MaskedMember } from '../contract/referral';
import { maskName, maskPhone } from '../domain/personal/mask';
import type { PersonDoc } from '../store/people';
import { openPersonalKey } from './personal';

/** Somebody else as a member may see them (product.md A6); nothing of a person who was erased. */
export function maskedMember(person: PersonDoc | null | undefined): MaskedMember {
  if (!person) return { nameMasked: null, phoneMasked: null };
  const key = openPersonalKey(person.wrappedKey);
  return {
    nameMasked: person.name === null ? null : maskName(key.decrypt(person.name)),
    phoneMasked: maskPhone(key.decrypt(person.phone)),
  };
}
