import '../../Adjustments/Adjustments.css';
import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { type ReactElement, useState } from 'react';
import type { CheckingView } from '../../../../../cloudfunctions/shared/contract/wallet';
import { displayAmount } from '../../../../../cloudfunctions/shared/domain/money/amountText';
import { type MemberHome, memberHome } from '../../../api/points';
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
  const [wasNoteLeft, setLeft] = useState(false);
  const isNoteShort = note.trim().length < 2;
  const isNoteWrong = wasNoteLeft && isNoteShort;
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
      <Field label={words.note} hint={isNoteWrong ? words.noteShort : words.noteHint} isWrong={isNoteWrong}>
        {(id, hintId) => (
          <Input
            id={id}
            value={note}
            maxLength={60}
            status={isNoteWrong ? 'error' : ''}
            aria-describedby={hintId}
            onBlur={() => setLeft(true)}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Then member={member} amount={size === null ? null : direction * size} />
    </ActDialog>
  );
}

/** What the member can spend then, and whether somebody else has to look at it. The server decides; here it is told before. */
function Then({ member, amount }: { member: string; amount: number | null }): ReactElement {
  const home = useQuery({ queryKey: ['points', 'home', member], queryFn: () => memberHome(member) });
  const checking = useChecking();
  // It stands from the beginning, so that what comes into it is read aloud.
  return (
    <div className={amount === null ? '' : 'adjustment__then'} role="status">
      {amount !== null && home.data && checking.data && (
        <Effect home={home.data} checking={checking.data} amount={amount} />
      )}
    </div>
  );
}

interface EffectProps {
  home: MemberHome;
  checking: CheckingView;
  amount: number;
}

function Effect({ home, checking, amount }: EffectProps): ReactElement {
  const { available, availableParts } = home;
  const { aloneADay, aloneToday } = checking;
  if (available + amount < 0)
    return <p className="adjustment__wrong">{words.afterLess(displayAmount(available))}</p>;
  const { released, clawed, adjusted } = availableParts;
  // What refunds could not claw back takes what is added first.
  const owed = Math.max(0, clawed - released - adjusted);
  const then = owed > 0 ? Math.max(0, amount - owed) : available + amount;
  const left = displayAmount(Math.max(0, aloneADay - aloneToday));
  const isAlone = aloneToday + Math.abs(amount) <= aloneADay;
  return (
    <>
      <p>{words.after(displayAmount(available), displayAmount(then))}</p>
      {owed > 0 && amount > 0 && <p>{words.owed(displayAmount(Math.min(owed, amount)))}</p>}
      <p>{isAlone ? words.willBook(left) : words.willWait(left)}</p>
    </>
  );
}
