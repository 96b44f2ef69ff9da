import { Collection } from './collection';

/** `people`: what is personal about a member, encrypted under a key of its own (product.md A1, A8). `_id` is the member id. */
export interface PersonDoc {
  _id: string;
  /** The member's data key, wrapped by the environment's key; destroying it erases the person. */
  wrappedKey: string;
  phone: string;
  name: string | null;
  /** Where operators find it by the beginning of the name and the end of the phone (runtime/searchKeys.ts). */
  nameKeys: string[];
  phoneEndKey: string;
  import?: string;
}

export const people = new Collection<PersonDoc>('people');

/** `phones`: `_id` is the keyed hash of a phone number, so one number is one account. */
export interface PhoneDoc {
  _id: string;
  member: string;
  /** The identity that registered with it; missing until somebody registers as an imported member. */
  identity?: string;
  import?: string;
}

export const phones = new Collection<PhoneDoc>('phones');

/** `identities`: `_id` is `wx:OPENID`; who the caller is, with what every call needs. */
export interface IdentityDoc {
  _id: string;
  member: string;
  number: number;
  linkedAt: Date;
  consent: { version: string; at: Date };
}

export const identities = new Collection<IdentityDoc>('identities');
export const identityId = (openid: string): string => `wx:${openid}`;
