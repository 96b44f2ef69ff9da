import { newPersonalKey } from '../../cloudfunctions/shared/runtime/personal';
import { searchKeys } from '../../cloudfunctions/shared/runtime/searchKeys';
import type { PersonDoc } from '../../cloudfunctions/shared/store/people';

/** Somebody's personal data as they are kept, under a key of their own. */
export function aPerson(id: string, phone: string, name: string | null = '孙悦洁'): PersonDoc {
  const key = newPersonalKey();
  return {
    _id: id,
    wrappedKey: key.wrapped,
    phone: key.encrypt(phone),
    name: name === null ? null : key.encrypt(name),
    ...searchKeys(phone, name),
  };
}
