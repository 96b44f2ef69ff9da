import { pointsContract } from '../contract/points';
import type { MemberDoc } from '../store/members';
import { ReadAhead } from './readAhead';
import { serve } from './serve';

const reading = ReadAhead.of<typeof pointsContract.month>()({
  early: async () => 'what concerns everybody',
  answer: async () => ({ month: '2026-11', days: [], total: 0, thinned: false }),
});

describe('reading beside the caller', () => {
  it('is for members alone: a function that lets anybody read ahead does not start', () => {
    const open = { month: { ...pointsContract.month, access: 'visitor' as const } };
    expect(() => serve('points', open, { month: reading })).toThrow('points.month reads ahead');
    expect(serve('points', { month: pointsContract.month }, { month: reading })).toBeInstanceOf(Function);
  });

  it('hands what was read early to the step that knows who is calling', async () => {
    const echo = ReadAhead.of<typeof pointsContract.month>()({
      early: async (now) => now.getUTCFullYear(),
      answer: async ({ identity, data, early }) => ({
        month: data.month,
        days: [],
        total: early + identity.number,
        thinned: false,
      }),
    });
    const answer = await echo.begin(new Date('2026-11-22T00:00:00Z'));
    const linkedAt = new Date('2026-11-01T00:00:00Z');
    const identity = {
      _id: 'wx:ann',
      member: 'A',
      number: 7,
      linkedAt,
      consent: { version: '1', at: linkedAt },
    };
    const known = { identity, member: { _id: 'A' } as MemberDoc, person: null, account: null, pages: null };
    expect(await answer(known, { month: '2026-11' })).toMatchObject({ month: '2026-11', total: 2033 });
  });
});
