import type { ReactElement } from 'react';
import type { CloseView } from '../../../../cloudfunctions/shared/contract/dayClose';
import { Chip } from '../../components/Chip/Chip';
import { texts } from '../../texts/texts';

export function PhaseChip({ close: { phase } }: { close: CloseView }): ReactElement {
  const tone = phase === 'failed' ? 'danger' : phase === 'published' ? 'good' : 'plain';
  return <Chip tone={tone}>{texts.dayClose.phases[phase]}</Chip>;
}
