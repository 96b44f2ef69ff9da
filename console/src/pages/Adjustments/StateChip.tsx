import type { ReactElement } from 'react';
import type { AdjustmentState } from '../../api/wallet';
import { Chip, type ChipTone } from '../../components/Chip/Chip';
import { texts } from '../../texts/texts';

const tones: Record<AdjustmentState, ChipTone> = { waiting: 'warn', booked: 'good', turnedDown: 'plain' };

/** How an adjustment stands. */
export function StateChip({ state }: { state: AdjustmentState }): ReactElement {
  return <Chip tone={tones[state]}>{texts.adjustments.states[state]}</Chip>;
}
