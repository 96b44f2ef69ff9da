import '../../Adjustments/Adjustments.css';
import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import { displayAmount } from '../../../../../cloudfunctions/shared/domain/money/amountText';
import { memberHome } from '../../../api/points';
import { adjust } from '../../../api/wallet';
import { ActDialog } from '../../../components/ActDialog/ActDialog';
import { Field } from '../../../components/Field/Field';
import { typedAmount } from '../../../format/typedAmount';
import { texts } from '../../../texts/texts';
import { useChecking } from '../../Adjustments/useChecking';

const words = texts.adjustments;

/** The most that one adjustment may be, as the contract has it: a million points. */
const LARGEST = 1_000_000_00;

/** Adds points to a member or removes some: how many, what the member reads, and what is left then. */
export function AdjustDialog({ member, onClose }: { member: string; onClose(): void }): ReactElement {
  const [direction, setDirection] = useState<1 | -1>(1);
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const size = typedAmount(typed, LARGEST);
  const isSizeWrong = typed.trim() !== '' && size === null;
  const isNoteShort = note.trim().length < 2;
  return (
    <ActDialog
      title={words.adjustTitle(member)}
      effects={words.effects}
      confirm={words.adjust}
      isDangerous={direction === -1}
      isReady={size !== null && !isNoteShort}
      act={(grounds) => adjust({ member, amount: direction * (size ?? 0), note: note.trim(), ...grounds })}
      result={({ state, available }) =>
        state === 'booked' ? words.booked(displayAmount(available)) : words.waiting
      }
      onClose={onClose}
    >
      <Radio.Group
        aria-label={words.direction}
        value={direction}
        options={[
          { value: 1, label: words.add },
          { value: -1, label: words.remove },
        ]}
        onChange={({ target }) => setDirection(target.value)}
      />
      <Field label={words.size} hint={isSizeWrong ? words.sizeWrong : words.sizeHint} isWrong={isSizeWrong}>
        {(id, hintId) => (
          <Input
            id={id}
            autoFocus
            inputMode="decimal"
            value={typed}
            maxLength={12}
            status={isSizeWrong ? 'error' : ''}
            aria-describedby={hintId}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <Field label={words.note} hint={words.noteHint}>
        {(id, hintId) => (
          <Input
            id={id}
            value={note}
            maxLength={60}
            aria-describedby={hintId}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      {size !== null && <Then member={member} amount={direction * size} />}
    </ActDialog>
  );
}

/** What the member can spend then, and whether somebody else has to look at it. The server decides; here it is told before. */
function Then({ member, amount }: { member: string; amount: number }): ReactElement | null {
  const home = useQuery({ queryKey: ['points', 'home', member], queryFn: () => memberHome(member) });
  const checking = useChecking();
  if (!home.data || !checking.data) return null;
  const { available } = home.data;
  const { aloneADay, aloneToday } = checking.data;
  const then = available + amount;
  const left = displayAmount(Math.max(0, aloneADay - aloneToday));
  const isAlone = aloneToday + Math.abs(amount) <= aloneADay;
  return (
    <div className="adjustment__then" role="status">
      {then < 0 ? (
        <p className="adjustment__wrong">{words.afterLess(displayAmount(available))}</p>
      ) : (
        <>
          <p>{words.after(displayAmount(available), displayAmount(then))}</p>
          <p>{isAlone ? words.willBook(left) : words.willWait(left)}</p>
        </>
      )}
    </div>
  );
}
