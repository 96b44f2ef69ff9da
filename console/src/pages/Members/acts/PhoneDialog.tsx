import type { ReactElement } from 'react';
import { revealPhone } from '../../../api/members';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { CopyText } from '../../../components/CopyText/CopyText';
import { texts } from '../../../texts/texts';

/** Shows a whole phone number once. */
export function PhoneDialog({ member, onClose }: { member: string; onClose(): void }): ReactElement {
  return (
    <ActDialog
      title={texts.members.phoneTitle(member)}
      effects={texts.members.phoneEffects}
      confirm={texts.members.phoneAct}
      act={(grounds) => revealPhone({ member, ...grounds })}
      result={(phone) => (
        <span className="act__secret">
          <strong>{phone.replace(/^(\d{3})(\d{4})/, '$1 $2 ')}</strong> <CopyText text={phone} />
        </span>
      )}
      onClose={onClose}
    />
  );
}
