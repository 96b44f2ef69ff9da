import { InviterCycle, invitersFirst } from './invitersFirst';

test('members who stand after their inviters need no other order', () => {
  expect(invitersFirst(Int32Array.of(-1, 0, 0, -1, 2))).toBeNull();
  expect(invitersFirst(new Int32Array(0))).toBeNull();
});

test('whoever stands before an inviter is moved behind', () => {
  const inviter = Int32Array.of(3, 0, 4, -1, 1, 3);
  const order = [...invitersFirst(inviter)!];
  expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  inviter.forEach((above, member) => {
    if (above >= 0) expect(order.indexOf(above)).toBeLessThan(order.indexOf(member));
  });
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
  expect(invitersFirst(inviter)![0]).toBe(count - 1);
});
