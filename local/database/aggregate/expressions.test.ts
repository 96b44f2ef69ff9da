// biome-ignore-all lint/suspicious/noThenProperty: $cond and $switch have a field of this name.
import { evaluate } from './evaluate';

const REFUSED = Symbol('refused');

const DOCUMENT = {
  _id: 1,
  s: 'Hello 世界',
  n: 7,
  neg: -3.7,
  arr: [1, 2, 3],
  d: new Date('2026-01-04T23:30:15.123Z'),
  nul: null,
  o: { a: 1, b: 2 },
  words: 'a,b,c',
  b: true,
};

/** Expression and the value that MongoDB gives; REFUSED for an error. */
const CASES: [expression: object, value: unknown][] = [
  [{ $size: ['$arr'] }, 3],
  [{ $abs: ['$neg'] }, 3.7],
  [{ $toUpper: ['$words'] }, 'A,B,C'],
  [{ $not: ['$b'] }, false],
  [{ $not: '$b' }, false],
  [{ $isArray: ['$arr'] }, true],
  [{ $isArray: '$arr' }, true],
  [{ $year: '$d' }, 2026],
  [{ $week: '$d' }, 1],
  [{ $isoWeek: '$d' }, 1],
  [{ $isoWeekYear: '$d' }, 2026],
  [{ $dayOfWeek: '$d' }, 1],
  [{ $dayOfYear: '$d' }, 4],
  [{ $hour: { date: '$d', timezone: '+08:00' } }, 7],
  [{ $dayOfMonth: { date: '$d', timezone: 'Asia/Shanghai' } }, 5],
  [{ $year: '$nul' }, null],
  [{ $hour: '$missing' }, null],
  [{ $millisecond: '$d' }, 123],
  [
    { $dateToString: { date: '$d', format: '%Y-%m-%d %H:%M:%S.%L', timezone: '+08:00' } },
    '2026-01-05 07:30:15.123',
  ],
  [{ $dateToString: { date: '$d' } }, '2026-01-04T23:30:15.123Z'],
  [{ $dateToString: { date: '$d', format: '%G-W%V-%u %j %U %w %%' } }, '2026-W01-7 004 01 1 %'],
  [{ $dateToString: { date: '$nul', format: '%Y' } }, null],
  [
    { $dateToString: { date: '$d', format: '%Y-%m-%dT%H:%M:%S%z', timezone: 'Asia/Shanghai' } },
    '2026-01-05T07:30:15+0800',
  ],
  [{ $dateToString: { date: '$d', format: '%Y%Y' } }, '20262026'],
  [{ $dateFromString: { dateString: '2026-01-04' } }, '2026-01-04T00:00:00.000Z'],
  [{ $dateFromString: { dateString: '2026-01-04T10:20:30.5Z' } }, '2026-01-04T10:20:30.500Z'],
  [
    { $dateFromString: { dateString: '2026-01-04T10:20:30', timezone: '+08:00' } },
    '2026-01-04T02:20:30.000Z',
  ],
  [{ $dateFromString: { dateString: '04/01/2026', format: '%d/%m/%Y' } }, '2026-01-04T00:00:00.000Z'],
  [{ $dateFromParts: { year: 2026, month: 2, day: 3, hour: 12 } }, '2026-02-03T12:00:00.000Z'],
  [{ $dateFromParts: { year: 2026, month: 14, day: 1 } }, '2027-02-01T00:00:00.000Z'],
  [{ $dateFromParts: { year: 2026, month: 1, day: 1, timezone: '+08:00' } }, '2025-12-31T16:00:00.000Z'],
  [{ $dateFromParts: { isoWeekYear: 2026, isoWeek: 1, isoDayOfWeek: 1 } }, '2025-12-29T00:00:00.000Z'],
  [{ $mod: ['$n', 4] }, 3],
  [{ $divide: ['$n', 2] }, 3.5],
  [{ $divide: ['$n', 0] }, REFUSED],
  [{ $trunc: '$neg' }, -3],
  [{ $floor: '$neg' }, -4],
  [{ $round: ['$neg', 0] }, -4],
  [{ $pow: [2, 3] }, 8],
  [{ $log: [8, 2] }, 3],
  [{ $log10: 100 }, 2],
  [{ $sqrt: 9 }, 3],
  [{ $exp: 0 }, 1],
  [{ $subtract: ['$d', '$d'] }, 0],
  [{ $add: ['$d', 1000] }, '2026-01-04T23:30:16.123Z'],
  [{ $add: ['$nul', 1] }, null],
  [{ $add: ['$s', 1] }, REFUSED],
  [{ $multiply: [2, '$missing'] }, null],
  [{ $arrayElemAt: ['$arr', -1] }, 3],
  [{ $slice: ['$arr', 2] }, [1, 2]],
  [{ $slice: ['$arr', -2] }, [2, 3]],
  [{ $slice: ['$arr', 1, 1] }, [2]],
  [{ $concatArrays: ['$arr', [9]] }, [1, 2, 3, 9]],
  [{ $filter: { input: '$arr', as: 'x', cond: { $gt: ['$$x', 1] } } }, [2, 3]],
  [{ $map: { input: '$arr', as: 'x', in: { $add: ['$$x', '$n'] } } }, [8, 9, 10]],
  [{ $reduce: { input: '$arr', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  [{ $in: [2, '$arr'] }, true],
  [{ $indexOfArray: ['$arr', 2] }, 1],
  [{ $reverseArray: '$arr' }, [3, 2, 1]],
  [{ $range: [0, 6, 2] }, [0, 2, 4]],
  [
    {
      $zip: {
        inputs: [
          [1, 2],
          [3, 4],
        ],
      },
    },
    [
      [1, 3],
      [2, 4],
    ],
  ],
  [
    {
      $arrayToObject: [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
    },
    { a: 1, b: 2 },
  ],
  [
    { $objectToArray: '$o' },
    [
      { k: 'a', v: 1 },
      { k: 'b', v: 2 },
    ],
  ],
  [{ $mergeObjects: ['$o', { c: 3 }] }, { a: 1, b: 2, c: 3 }],
  [{ $sum: '$arr' }, 6],
  [{ $avg: ['$n', 1] }, 4],
  [{ $max: '$arr' }, 3],
  [{ $min: ['$n', 2] }, 2],
  [{ $size: '$s' }, REFUSED],
  [{ $concat: ['a', '$words'] }, 'aa,b,c'],
  [{ $concat: ['a', '$nul'] }, null],
  [{ $split: ['$words', ','] }, ['a', 'b', 'c']],
  [{ $substr: ['$words', 0, 3] }, 'a,b'],
  [{ $substrBytes: ['$s', 6, 3] }, '世'],
  [{ $substrCP: ['$s', 6, 2] }, '世界'],
  [{ $strLenBytes: '$s' }, 12],
  [{ $strLenCP: '$s' }, 8],
  [{ $strcasecmp: ['A', 'a'] }, 0],
  [{ $indexOfBytes: ['$s', '界'] }, 9],
  [{ $indexOfCP: ['$s', '界'] }, 7],
  [{ $toLower: '$nul' }, ''],
  [{ $trim: { input: '  x ' } }, 'x'],
  [{ $substr: ['$words', 2, -1] }, 'b,c'],
  [{ $cmp: ['$n', 'a'] }, -1],
  [{ $gt: ['a', 5] }, true],
  [{ $lt: ['$missing', 1] }, true],
  [{ $eq: ['$missing', null] }, false],
  [{ $eq: [{ a: 1, b: 2 }, '$o'] }, true],
  [{ $gte: ['$d', '$d'] }, true],
  [{ $lt: ['$nul', 0] }, true],
  [{ $eq: ['$arr', [1, 2, 3]] }, true],
  [{ $eq: ['$arr', 1] }, false],
  [{ $gt: ['$arr', 5] }, true],
  [{ $ne: ['$n', 7] }, false],
  [{ $cond: [{ $gt: ['$n', 5] }, 'y', 'n'] }, 'y'],
  [{ $cond: { if: '$missing', then: 1, else: 2 } }, 2],
  [{ $ifNull: ['$missing', 'd'] }, 'd'],
  [{ $switch: { branches: [{ case: { $eq: ['$n', 7] }, then: 's' }], default: 'd' } }, 's'],
  [{ $and: ['$b', 1, []] }, true],
  [{ $or: [0, null] }, false],
  [{ $and: ['$s', '$nul'] }, false],
  [{ $let: { vars: { x: { $add: ['$n', 1] } }, in: { $multiply: ['$$x', 2] } } }, 16],
  [{ $literal: '$n' }, '$n'],
  [
    {
      $setUnion: [
        [1, 2],
        [2, 3],
      ],
    },
    [1, 2, 3],
  ],
  [{ $setDifference: [[1, 2], [2]] }, [1]],
  [{ $setIntersection: [[1, 2], [2]] }, [2]],
  [
    {
      $setEquals: [
        [1, 2],
        [2, 1],
      ],
    },
    true,
  ],
  [{ $setIsSubset: [[1], [1, 2]] }, true],
  [{ $anyElementTrue: [[0, 1]] }, true],
  [{ $allElementsTrue: [[0, 1]] }, false],
  [{ $stdDevPop: '$arr' }, 0.816496580927726],
  [{ $toString: '$n' }, '7'],
  [{ $type: '$missing' }, 'missing'],
  [{ $type: '$n' }, 'int'],
  [{ $toInt: '12' }, 12],
  [{ $toDate: 0 }, '1970-01-01T00:00:00.000Z'],
  [{ $nope: 1 }, REFUSED],
];

test.each(CASES.map(([expression, value]) => [JSON.stringify(expression), expression, value] as const))(
  '%s',
  (_text, expression, value) => {
    const run = () => plain(evaluate([DOCUMENT], expression, {})[0]);
    if (value === REFUSED) expect(run).toThrow();
    else expect(run()).toEqual(value);
  },
);

/** Dates as text, for the table. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value;
}
