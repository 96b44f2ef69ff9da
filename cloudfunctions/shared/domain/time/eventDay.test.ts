import { businessDay } from './businessDay';
import { eventDayOf } from './eventDay';

const paidAt = new Date('2026-11-01T10:00:00+08:00');

describe('the day that an event counts from', () => {
  it('is the day after it happened while that day is open', () => {
    expect(eventDayOf(paidAt, null)).toEqual({ day: '2026-11-02', late: false });
    expect(eventDayOf(paidAt, businessDay('2026-11-01'))).toEqual({ day: '2026-11-02', late: false });
  });

  it('goes by midnight in Shanghai', () => {
    expect(eventDayOf(new Date('2026-11-01T23:59:59.999+08:00'), null).day).toBe('2026-11-02');
    expect(eventDayOf(new Date('2026-11-02T00:00:00+08:00'), null).day).toBe('2026-11-03');
  });

  it('is the first open day, with a mark, once its own day is sealed', () => {
    expect(eventDayOf(paidAt, businessDay('2026-11-02'))).toEqual({ day: '2026-11-03', late: true });
    expect(eventDayOf(paidAt, businessDay('2026-12-31'))).toEqual({ day: '2027-01-01', late: true });
  });

  it('is never before the event that it follows, which does not make it late', () => {
    const order = businessDay('2026-11-09');
    expect(eventDayOf(paidAt, businessDay('2026-11-01'), order)).toEqual({ day: order, late: false });
    expect(eventDayOf(paidAt, businessDay('2026-11-20'), order)).toEqual({ day: '2026-11-21', late: true });
  });
});
