import type { ReactElement } from 'react';
import { freeze, unfreeze } from '../../../api/operator';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { shownDay } from '../../../format/when';
import { texts } from '../../../texts/texts';

interface StandingDialogProps {
  member: string;
  act: 'freeze' | 'unfreeze';
  onClose(): void;
}

/** Freezes a member, or lets it go on. */
export function StandingDialog({ member, act, onClose }: StandingDialogProps): ReactElement {
  const words = texts.members;
  const isFreeze = act === 'freeze';
  return (
    <ActDialog
      title={isFreeze ? words.freezeTitle(member) : words.unfreezeTitle(member)}
      effects={isFreeze ? words.freezeEffects : words.unfreezeEffects}
      confirm={words[act]}
      isDangerous={isFreeze}
      act={(grounds) => (isFreeze ? freeze : unfreeze)({ member, ...grounds })}
      result={({ status, day, late }) =>
        (status === 'frozen' ? words.frozen : words.unfrozen)(shownDay(day)) + (late ? words.lateDay : '')
      }
      onClose={onClose}
    />
  );
}
