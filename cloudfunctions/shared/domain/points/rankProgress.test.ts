import { greenPointsFull, twoLevel } from '../plan/presets';
import { rankProgress } from './rankProgress';

describe('progress among the ranks', () => {
  it('is not there where the plan in force has no ranks', () => {
    const settled = { rank: 'bronze', plan: greenPointsFull, teamVolume: 5_000_000 };
    expect(rankProgress(twoLevel, settled)).toBeNull();
    expect(rankProgress(null, null)).toBeNull();
  });

  it('shows the rank of the day, the volume behind it and the volume of the next', () => {
    const settled = { rank: 'bronze', plan: greenPointsFull, teamVolume: 12_000_000 };
    expect(rankProgress(greenPointsFull, settled)).toEqual({
      current: { id: 'bronze', name: '青铜', rate: 1_000 },
      next: { id: 'silver', name: '白银', rate: 2_000, volume: 20_000_000 },
      teamVolume: 12_000_000,
    });
  });

  it('shows the first rank to a member without one, and the volume as unknown before any close', () => {
    expect(rankProgress(greenPointsFull, null)).toEqual({
      current: null,
      next: { id: 'bronze', name: '青铜', rate: 1_000, volume: 5_000_000 },
      teamVolume: null,
    });
  });

  it('has nothing next at the top', () => {
    const settled = { rank: 'king', plan: greenPointsFull, teamVolume: 3_000_000_000 };
    expect(rankProgress(greenPointsFull, settled)?.next).toBeNull();
  });
});
