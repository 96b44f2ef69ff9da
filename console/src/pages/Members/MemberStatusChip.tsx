import type { ReactElement } from 'react';
import type { MemberStatus } from '../../api/members';
import { Chip, type ChipTone } from '../../components/Chip/Chip';
import { texts } from '../../texts/texts';

const tones: Record<MemberStatus, ChipTone> = { active: 'good', frozen: 'warn', closed: 'plain' };

export function MemberStatusChip({ status }: { status: MemberStatus }): ReactElement {
  return <Chip tone={tones[status]}>{texts.members.statuses[status]}</Chip>;
}
