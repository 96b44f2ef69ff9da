import { Checkbox, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import { addDays, nextDay } from '../../../../../cloudfunctions/shared/domain/time/businessDay';
import { move } from '../../../api/operator';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { DayInput } from '../../../components/DayInput/DayInput';
import { Field } from '../../../components/Field/Field';
import { shownDay, today } from '../../../format/when';
import { texts } from '../../../texts/texts';
import { MovePreview } from './MovePreview';

/** The server says exactly how far is too far; the field only keeps what is far beyond out. */
const FARTHEST_DAYS = 92;

/** Moves a member below another inviter, or below nobody, from a future day on. */
export function MoveDialog({ member, onClose }: { member: string; onClose(): void }): ReactElement {
  const [typed, setTyped] = useState('');
  const [toNobody, setToNobody] = useState(false);
  const [from, setFrom] = useState<string>(nextDay(today()));
  const words = texts.members;
  const inviter = toNobody ? null : typed.trim();
  return (
    <ActDialog
      title={words.moveTitle(member)}
      effects={words.moveEffects}
      confirm={words.moveAct}
      isDangerous
      isReady={inviter !== '' && from !== ''}
      act={(grounds) => move({ member, inviter, from, ...grounds })}
      result={(moved) =>
        (moved.inviter === null
          ? words.movedToNobody(shownDay(moved.day))
          : words.moved(moved.inviter, shownDay(moved.day))) + (moved.late ? words.lateDay : '')
      }
      onClose={onClose}
    >
      <Field label={words.moveTo}>
        {(id) => (
          <>
            <Input
              id={id}
              autoFocus
              value={toNobody ? '' : typed}
              disabled={toNobody}
              maxLength={64}
              onChange={({ target }) => setTyped(target.value)}
            />
            <Checkbox checked={toNobody} onChange={({ target }) => setToNobody(target.checked)}>
              {words.moveToNobody}
            </Checkbox>
          </>
        )}
      </Field>
      {inviter !== '' && <MovePreview key={inviter ?? ''} member={member} inviter={inviter} />}
      <Field label={words.moveFrom}>
        {(id) => (
          <DayInput
            id={id}
            value={from}
            earliest={nextDay(today())}
            latest={addDays(today(), FARTHEST_DAYS)}
            onChange={setFrom}
          />
        )}
      </Field>
    </ActDialog>
  );
}
