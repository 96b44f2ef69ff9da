import { InviterCycle, invitersFirst } from './invitersFirst';

test('members who stand after their inviters need no other order', () => {
  expect(invitersFirst(Int32Array.of(-1, 0, 0, -1, 2))).toBeNull();
  expect(invitersFirst(new Int32Array(0))).toBeNull();
});

test('inviters get places behind their own inviters; who invited nobody gets none', () => {
  const inviter = Int32Array.of(3, 0, 4, -1, 1, 3);
  const { members, placeOf, above } = invitersFirst(inviter)!;
  const at = (place: number): number => members[placeOf.indexOf(place)] ?? -1;
  const placed = [0, 1, 2, 3].map(at);
  expect(placed).toEqual([3, 0, 1, 4]);
  expect([...above].map(at)).toEqual(placed.map((member) => inviter[member]));
});

test('a cycle is named by its first member, wherever one hangs on to it', () => {
  const cycleOf = (...inviter: number[]): number => {
    try {
      invitersFirst(Int32Array.from(inviter));
    } catch (error) {
      if (error instanceof InviterCycle) return error.member;
    }
    return -1;
  };
  expect(cycleOf(0)).toBe(0);
  expect(cycleOf(-1, 2, 1)).toBe(1);
  expect(cycleOf(1, 2, 4, 2, 3, 0)).toBe(2);
});

test('an inviter who is nobody is a fault of ours', () => {
  expect(() => invitersFirst(Int32Array.of(-1, 2))).toThrow(RangeError);
  expect(() => invitersFirst(Int32Array.of(-2))).toThrow(RangeError);
});

test('a chain of 100 000 members that stands upside down', () => {
  const count = 100_000;
  const inviter = Int32Array.from({ length: count }, (_, member) => (member === count - 1 ? -1 : member + 1));
  const { members, placeOf } = invitersFirst(inviter)!;
  expect(members).toHaveLength(count - 1);
  expect([placeOf.at(-1), placeOf[0]]).toEqual([0, count - 2]);
});
