import { createHmac } from 'node:crypto';
import { environmentKey } from './sealed';

/** Beginnings of a name by which it is found, in characters; of a longer text only so much is looked up. */
export const longestPrefix = 4;
/** 96 bits: more than enough that two beginnings never share one. */
const keyLength = 16;

/** By what an operator finds a person, without anybody reading it in the database (product.md H2). */
export interface SearchKeys {
  /** Of each beginning of the name. */
  nameKeys: string[];
  /** Of the last four digits of the phone. */
  phoneEndKey: string;
}

export const searchKeys = (phone: string, name: string | null): SearchKeys => ({
  nameKeys: nameKeys(name),
  phoneEndKey: phoneEndKey(phone.slice(-4)),
});

export function nameKeys(name: string | null): string[] {
  const characters = [...comparable(name ?? '')].slice(0, longestPrefix);
  return characters.map((_, at) => keyOf('name', characters.slice(0, at + 1).join('')));
}

/** Where names that begin with a text are found. */
export const namePrefixKey = (text: string): string =>
  keyOf('name', [...comparable(text)].slice(0, longestPrefix).join(''));

export const phoneEndKey = (digits: string): string => keyOf('phoneEnd', digits);

/** Names as they are compared: full width like half width, large letters like small ones. */
export const comparable = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const keyOf = (of: string, text: string): string =>
  createHmac('sha256', environmentKey('PHONE_HASH_KEY'))
    .update(`${of}\n${text}`)
    .digest('base64url')
    .slice(0, keyLength);
