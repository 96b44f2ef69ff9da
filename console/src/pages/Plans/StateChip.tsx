import type { ReactElement } from 'react';
import { Chip } from '../../components/Chip/Chip';
import { texts } from '../../texts/texts';
import type { VersionState } from './versionState';

const tones = { inForce: 'good', coming: 'warn', past: 'plain', never: 'plain' } as const;

export function StateChip({ state }: { state: VersionState }): ReactElement {
  return <Chip tone={tones[state]}>{texts.plans.states[state]}</Chip>;
}
