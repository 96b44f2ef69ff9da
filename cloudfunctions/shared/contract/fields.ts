import { z } from 'zod';

/** Ids that come from outside: printable, short, and never a path or an operator of the database. */
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u, 'letters, digits and _ . : - only');

/** A system that orders come from, by its short name. */
export const source = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/, 'a short lower-case name');

/** An order as we name it, `SOURCE:NUMBER`: a source's name of at most 32 characters and its own number. */
export const orderKey = z
  .string()
  .max(97)
  .regex(/^[a-z][a-z0-9-]{1,31}:[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u, 'SOURCE:NUMBER');

/** An event's id, `KIND:KEY`. */
export const eventId = z
  .string()
  .max(256)
  .regex(/^[a-z]{4,10}:[\p{L}\p{N}][\p{L}\p{N}_.:#-]*$/u, 'KIND:KEY');

/** Why an operator does something, for the audit. */
export const reason = z.string().trim().min(2).max(500);

/** A business day `YYYY-MM-DD` that exists in the calendar. */
export const businessDay = z.iso.date();

/** An instant with an offset, such as 2026-11-01T10:00:00+08:00. */
export const instant = z.iso.datetime({ offset: true });

/** An amount of money above 0 as text, at most two decimals: "3000.00". */
export const amountText = z
  .string()
  .regex(/^(0|[1-9]\d{0,11})(\.\d{1,2})?$/, 'an amount with at most two decimals')
  .refine((text) => Number(text) > 0, 'above 0');

/** A mainland mobile number, without the country code. */
export const phone = z.string().regex(/^1\d{10}$/, 'a mobile number of 11 digits');

/** What somebody wants to be called: one line, without the characters that turn the text around them. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u, 'one line of plain text');

/** What a person typed as an invite code; the domain normalises it. */
export const inviteCode = z.string().trim().min(4).max(16);

export const noData = z.strictObject({}).default({});

/** Opaque position in a list, as the previous page gave it. */
export const cursor = z.string().max(128).optional();
