/** 120 documents in order of their numbers, for tests of queries and aggregations. */
export const someOrders = () =>
  Array.from({ length: 120 }, (_unused, i) => ({
    _id: `o${String(i).padStart(3, '0')}`,
    n: i,
    odd: i % 2,
    tags: [`t${i % 3}`],
    name: i % 2 ? 'Odd' : 'even',
  }));
