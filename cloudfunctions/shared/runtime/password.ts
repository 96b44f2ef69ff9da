import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

/** 32 MB and about a tenth of a second for each try. */
const cost = { N: 2 ** 15, r: 8, p: 1 };
const saltBytes = 16;
const keyBytes = 32;

/** How a password is kept: `scrypt$N$r$p$SALT$KEY`, so that old ones can still be checked when the cost grows. */
export async function keepPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const key = await keyOf(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** Whether it is the password that was kept. Without one it takes as long and is false: nobody learns who exists. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, N, r, p, salt, key] = (kept ?? (await aKeptPassword())).split('$');
  const numbers = { N: Number(N), r: Number(r), p: Number(p) };
  const derived = await keyOf(password, Buffer.from(salt!, 'base64'), numbers);
  const expected = Buffer.from(key!, 'base64');
  return timingSafeEqual(derived, expected) && kept !== undefined;
}

let stranger: string | undefined;
async function aKeptPassword(): Promise<string> {
  stranger ??= await keepPassword(randomBytes(saltBytes).toString('hex'));
  return stranger;
}

/** The same password typed on two keyboards may differ in how its accents are put together. */
const keyOf = (password: string, salt: Buffer, { N, r, p }: typeof cost) =>
  derive(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r });

/** Without what is mistaken for another: 0 O, 1 l I. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be read aloud once and replaced at the first sign-in: sixteen characters in four groups, 79 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
