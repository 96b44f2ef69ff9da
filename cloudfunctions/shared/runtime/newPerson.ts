import type { PersonDoc } from '../store/people';
import { newPersonalKey } from './personal';
import { searchKeys } from './searchKeys';

/** Somebody's personal data as they are kept: encrypted under a key of their own, and found by keyed hashes. */
export function newPerson(id: string, phone: string, name: string | null): PersonDoc {
  const key = newPersonalKey();
  return {
    _id: id,
    wrappedKey: key.wrapped,
    phone: key.encrypt(phone),
    name: name === null ? null : key.encrypt(name),
    ...searchKeys(phone, name),
  };
}
