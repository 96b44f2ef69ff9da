import { addParts } from './wholeDifference';

const member = (id: string, difference: number) => ({
  ...{ member: id, difference, cause: 'none' as const, count: 0 },
});

it('adds causes up and keeps the ten largest changes, in either direction', () => {
  const one = {
    causes: [{ cause: 'refund' as const, members: 2, difference: -500 }],
    members: Array.from({ length: 10 }, (_, at) => member(`A${at}`, 100 - at)),
  };
  const other = {
    causes: [
      { cause: 'orders-started' as const, members: 1, difference: 900 },
      { cause: 'refund' as const, members: 1, difference: -100 },
    ],
    members: [member('B', -1000), member('C', 1)],
  };
  const whole = addParts(one, other);
  expect(whole.causes).toEqual([
    { cause: 'orders-started', members: 1, difference: 900 },
    { cause: 'refund', members: 3, difference: -600 },
  ]);
  expect(whole.members.map(({ member: id }) => id)).toEqual([
    ...['B', 'A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'],
  ]);
});
