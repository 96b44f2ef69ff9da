import * as fc from 'fast-check';
import {
  addDays,
  businessDay,
  businessDayOf,
  compareDays,
  daysFrom,
  isRealDay,
  nextDay,
  startOfDay,
} from './businessDay';
import { displayDay, displayFullDay, displayMonth } from './displayDay';
import { parseInstant } from './instant';

const day = businessDay;

test('the day changes at midnight in Shanghai', () => {
  expect(businessDayOf(new Date('2026-11-21T15:59:59.999Z'))).toBe('2026-11-21');
  expect(businessDayOf(Date.parse('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
  expect(new Date(startOfDay(day('2026-11-22'))).toISOString()).toBe('2026-11-21T16:00:00.000Z');
});

test('every instant lies in the day that it belongs to', () => {
  fc.assert(
    fc.property(fc.integer({ min: -6e13, max: 2e14 }), (instant) => {
      const found = businessDayOf(instant);
      expect(startOfDay(found)).toBeLessThanOrEqual(instant);
      expect(startOfDay(nextDay(found))).toBeGreaterThan(instant);
    }),
  );
});

test('days are counted over months, years and leap days', () => {
  expect(nextDay(day('2026-12-31'))).toBe('2027-01-01');
  expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
  expect(daysFrom(day('2026-08-02'), day('2026-11-21'))).toHaveLength(112);
  expect(daysFrom(day('2026-11-29'), day('2026-12-01'))).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']);
  expect(daysFrom(day('2026-12-01'), day('2026-11-29'))).toEqual([]);
  expect(() => nextDay(day('9999-12-31'))).toThrow(RangeError);
});

test('days compare', () => {
  expect([day('2026-11-22'), day('2025-12-31')].sort(compareDays)).toEqual(['2025-12-31', '2026-11-22']);
});

test('only days of the calendar are days', () => {
  expect(['2026-11-22', '2024-02-29', '2000-02-29'].every(isRealDay)).toBe(true);
  const wrong = [
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-04-31',
  ];
  expect([...wrong, '2026-1-1', '20261122', '2026-11-22 ', '', null, 20261122].some(isRealDay)).toBe(false);
  expect(() => businessDay('2026-02-30')).toThrow(RangeError);
});

test('days are shown in Chinese', () => {
  expect(displayDay(day('2026-01-02'))).toBe('1月2日');
  expect(displayFullDay(day('2026-11-22'))).toBe('2026年11月22日');
  expect(displayMonth('2026-09')).toBe('2026年9月');
});

test('instants with different offsets are one instant', () => {
  const texts = [
    '2026-11-01T10:00:00+08:00',
    '2026-11-01T02:00:00Z',
    '2026-11-01T16:00:00.000+14:00',
    '2026-10-31T21:00-05:00',
  ];
  expect(new Set(texts.map(parseInstant))).toEqual(new Set([Date.parse('2026-11-01T02:00:00Z')]));
});

test('digits below the millisecond keep their order', () => {
  const at = (fraction: string): number => parseInstant(`2026-11-01T02:00:00.${fraction}Z`)!;
  expect(at('123456')).toBeGreaterThan(at('123455'));
  expect(Math.floor(at('123456'))).toBe(Date.parse('2026-11-01T02:00:00.123Z'));
});

test.each([
  '2026-02-30T10:00:00+08:00',
  '2026-11-01T24:00:00+08:00',
  '2026-11-01T10:60:00+08:00',
  '2026-11-01T10:00:60+08:00',
  '2026-11-01T10:00:00',
  '2026-11-01 10:00:00+08:00',
  '2026-11-01T10:00:00+24:00',
  '2026-11-01T10:00:00+8:00',
  '2026-11-01',
  'yesterday',
])('%s is no instant', (text) => {
  expect(parseInstant(text)).toBeNull();
});
