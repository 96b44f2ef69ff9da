import * as fc from 'fast-check';
import { chooseTouch } from './chooseTouch';
import { type BindingInviter, type BindingMember, decideBinding } from './decideBinding';
import { INVITE_CODE_BYTES, inviteCodeOf, normalizeInviteCode } from './inviteCode';

const bytes = fc.uint8Array({ minLength: INVITE_CODE_BYTES, maxLength: INVITE_CODE_BYTES });

describe('invite codes', () => {
  test('are eight characters that nobody mistakes for others, and read back', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = inviteCodeOf(random);
        expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
        expect(inviteCodeOf(random)).toBe(code);
        expect(normalizeInviteCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code);
      }),
    );
  });
  test('do not survive one wrong character', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.nat(7),
        fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTUVWXYZ'),
        (random, place, wrong) => {
          const code = inviteCodeOf(random);
          fc.pre(code[place] !== wrong);
          expect(normalizeInviteCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeNull();
        },
      ),
    );
  });
  test('do not survive two characters that changed places', () => {
    fc.assert(
      fc.property(bytes, fc.nat(6), (random, place) => {
        const code = inviteCodeOf(random);
        fc.pre(code[place] !== code[place + 1]);
        const swapped = code.slice(0, place) + code[place + 1]! + code[place]! + code.slice(place + 2);
        expect(normalizeInviteCode(swapped)).toBeNull();
      }),
    );
  });
  test('full-width letters from a Chinese keyboard are read', () => {
    const code = inviteCodeOf(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    const wide = Array.from(code, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
    expect(normalizeInviteCode(wide)).toBe(code);
  });
  test('other texts are no codes, and too few bytes make none', () => {
    expect(['', 'ABC', '00000000', 'OOOOOOOO', '邀请码邀请码邀请'].map(normalizeInviteCode)).toEqual(
      Array(5).fill(null),
    );
    expect(() => inviteCodeOf(new Uint8Array(7))).toThrow(RangeError);
  });
});

describe('binding', () => {
  const aMember = (change: Partial<BindingMember> = {}): BindingMember => ({
    id: 'M',
    inviter: null,
    hasPaidOrder: false,
    moved: false,
    ...change,
  });
  const anInviter = (change: Partial<BindingInviter> = {}): BindingInviter => ({
    id: 'I',
    frozen: false,
    closed: false,
    ancestors: new Set(['J', 'K']),
    ...change,
  });

  test('a member without inviter and order is bound', () => {
    expect(decideBinding(aMember(), anInviter())).toEqual({ ok: true, inviter: 'I' });
  });
  test.each([
    ['ALREADY_BOUND', aMember({ inviter: 'X', hasPaidOrder: true }), null],
    ['MOVED_BY_OPERATOR', aMember({ moved: true, hasPaidOrder: true }), null],
    ['ALREADY_ORDERED', aMember({ hasPaidOrder: true }), null],
    ['INVITE_CODE_UNKNOWN', aMember(), null],
    ['BIND_SELF', aMember(), anInviter({ id: 'M', closed: true })],
    ['INVITER_CLOSED', aMember(), anInviter({ closed: true, frozen: true })],
    ['INVITER_FROZEN', aMember(), anInviter({ frozen: true, ancestors: new Set(['M']) })],
    ['BIND_CYCLE', aMember(), anInviter({ ancestors: new Set(['J', 'K', 'M']) })],
  ])('%s is refused, in this order of checking', (refusal, member, inviter) => {
    expect(decideBinding(member, inviter)).toEqual({ ok: false, refusal });
  });
});

describe('the touch that counts', () => {
  const DAY = 86_400_000;
  const now = 100 * DAY;
  const touches = [
    { inviter: 'late', at: now - DAY },
    { inviter: 'edge', at: now - 30 * DAY },
    { inviter: 'old', at: now - 30 * DAY - 1 },
    { inviter: 'future', at: now + 1 },
  ];

  test('is the last one within 30 days, unless configured otherwise', () => {
    expect(chooseTouch(touches, now)?.inviter).toBe('late');
    expect(chooseTouch(touches, now, { windowDays: 30, rule: 'first' })?.inviter).toBe('edge');
    expect(chooseTouch(touches, now, { windowDays: 31, rule: 'first' })?.inviter).toBe('old');
  });
  test('is none outside the window', () => {
    expect(chooseTouch(touches.slice(2), now)).toBeNull();
    expect(chooseTouch([], now)).toBeNull();
  });
  test('of two at the same instant is the later in the list', () => {
    const same = ['a', 'b'].map((inviter) => ({ inviter, at: now }));
    expect(chooseTouch(same, now)?.inviter).toBe('b');
    expect(chooseTouch(same, now, { windowDays: 30, rule: 'first' })?.inviter).toBe('a');
  });
});
