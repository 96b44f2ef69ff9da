/**
 * Digits and letters that are not mistaken for one another when read aloud or copied by hand: no 0 O, no 1 I L. Their
 * number is a prime, on which the check character rests.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = ALPHABET.length;
const BODY_LENGTH = 7;

/** How many random bytes a code is made from. */
export const INVITE_CODE_BYTES = 8;

declare const kind: unique symbol;

/** An invite code as it is stored and shown: eight characters, the last of them a check character. */
export type InviteCode = string & { readonly [kind]: 'invite code' };

/**
 * Makes a code from random bytes (product.md A3): the same bytes always give the same code, of some 2.7 x 10^10. Two
 * members may draw the same one: the store keeps codes unique, and who comes second draws again.
 */
export function inviteCodeOf(bytes: Uint8Array): InviteCode {
  if (bytes.length < INVITE_CODE_BYTES)
    throw new RangeError(`an invite code needs ${INVITE_CODE_BYTES} bytes`);
  let number = bytes.subarray(0, INVITE_CODE_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const digits: number[] = [];
  for (let place = 0; place < BODY_LENGTH; place++) {
    digits.push(Number(number % BigInt(BASE)));
    number /= BigInt(BASE);
  }
  return spell([...digits, checkDigitOf(digits)]);
}

/**
 * Reads what a person typed or scanned: case, spaces, dashes and full-width characters do not matter. Null when it cannot
 * be a code: a wrong length, a character that no code has (a zero, an O), or a check character that shows a slip.
 */
export function normalizeInviteCode(text: string): InviteCode | null {
  const typed = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.]/g, '');
  const digits = Array.from(typed, (character) => ALPHABET.indexOf(character));
  if (digits.length !== BODY_LENGTH + 1 || digits.includes(-1)) return null;
  return checkDigitOf(digits.slice(0, BODY_LENGTH)) === digits[BODY_LENGTH] ? spell(digits) : null;
}

/** Each place weighs differently modulo a prime: every single wrong character and every swap of two changes the sum. */
function checkDigitOf(body: readonly number[]): number {
  return body.reduce((sum, digit, place) => sum + digit * (place + 2), 0) % BASE;
}

function spell(digits: readonly number[]): InviteCode {
  return digits.map((digit) => ALPHABET[digit]).join('') as InviteCode;
}
