import type { MemberSearch } from '../../api/members';

export type SearchKind = NonNullable<MemberSearch['by']>;

export interface Recognised {
  by: SearchKind;
  text: string;
}

/** What somebody most likely means by what they typed: a phone, its end, a name, or a member's number. */
export function recogniseSearch(typed: string): Recognised {
  const text = typed.trim();
  const digits = digitsOf(text);
  if (/^1\d{10}$/.test(digits)) return { by: 'phone', text: digits };
  if (/^\d{4}$/.test(text)) return { by: 'phoneEnd', text };
  if (/\p{Script=Han}/u.test(text)) return { by: 'name', text };
  return { by: 'member', text };
}

/** The same text searched another way that somebody chose. */
export function searchAs(by: SearchKind, typed: string): Recognised {
  const text = typed.trim();
  return { by, text: by === 'phone' || by === 'phoneEnd' ? digitsOf(text) : text };
}

/** A phone as people write it, "+86 138-0013-8000", as its digits alone. */
function digitsOf(text: string): string {
  return text.replace(/^(\+|00)86/, '').replace(/[\s-]/g, '');
}
