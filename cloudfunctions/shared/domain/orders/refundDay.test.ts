import { businessDay } from '../time/businessDay';
import { refundDay } from './refundDay';

const at = (text: string) => ({ at: Date.parse(text) });
const third = at('2026-11-03T10:00:00+08:00');

describe('the day from which refunds count', () => {
  const day = businessDay('2026-11-02');

  it('is that of the newest event', () => {
    const lastEventDay = businessDay('2026-11-04');
    expect(refundDay({ day, lastEventDay, refunds: [third] })).toEqual({ day: '2026-11-04', late: false });
    expect(refundDay({ day, lastEventDay: day, refunds: [] })).toBeNull();
  });

  it('is late where the seal put it off, and not where it waits for its order', () => {
    const lastEventDay = businessDay('2026-11-09');
    expect(refundDay({ day, lastEventDay, refunds: [third] })).toEqual({ day: '2026-11-09', late: true });
    expect(refundDay({ day: lastEventDay, lastEventDay, refunds: [third] })).toMatchObject({ late: false });
    const both = [at('2026-11-08T10:00:00+08:00'), third];
    expect(refundDay({ day, lastEventDay, refunds: both })).toMatchObject({ late: false });
  });
});
