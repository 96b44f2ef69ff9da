import './ActDialog.css';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { drawKey } from '../../api/drawKey';
import { texts } from '../../texts/texts';
import { Field } from '../Field/Field';
import { ActFault } from './ActFault';
import { ActResult } from './ActResult';

/** What stands in the audit, and what makes asking again the same act. */
export interface Grounds {
  reason: string;
  request: string;
}

interface ActDialogProps<Answer> {
  title: string;
  /** What will happen, sentence by sentence. */
  effects: readonly string[];
  confirm: string;
  /** It takes something away from somebody. */
  isDangerous?: boolean;
  /** What besides the reason has to be filled in is. */
  isReady?: boolean;
  act(grounds: Grounds): Promise<Answer>;
  /** What came of it; stands in place of the form. */
  result(answer: Answer): ReactNode;
  onClose(): void;
  /** Fields of this act. */
  children?: ReactNode;
}

const SHORTEST_REASON = 2;

/** One act of an operator: what it will do, why it is done, and then what came of it. Opened anew for every act. */
export function ActDialog<Answer>(props: ActDialogProps<Answer>): ReactElement {
  const { title, effects, confirm, isDangerous, isReady = true, act, result, onClose, children } = props;
  const [request] = useState(drawKey);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const acting = useMutation({ mutationFn: act });
  const isShort = reason.trim().length < SHORTEST_REASON;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isShort && isReady && !acting.isPending) acting.mutate({ reason: reason.trim(), request });
  };
  // While an answer is awaited the dialog stays: closing it would lose the key of an act that may have been done.
  const close = () => !acting.isPending && onClose();
  return (
    <Modal title={title} open onCancel={close} footer={null} width={480} destroyOnHidden>
      {acting.isSuccess ? (
        <ActResult onClose={onClose}>{result(acting.data)}</ActResult>
      ) : (
        <form className="act" noValidate onSubmit={submit}>
          <div className="act__effects">
            <h3 className="act__heading">{texts.states.effects}</h3>
            <ul>
              {effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          </div>
          {children}
          <Field
            label={texts.states.reason}
            hint={isTried && isShort ? texts.states.reasonShort : texts.states.reasonHint}
            isWrong={isTried && isShort}
          >
            {(id, hintId) => (
              <Input.TextArea
                id={id}
                value={reason}
                maxLength={500}
                autoSize={{ minRows: 2, maxRows: 5 }}
                aria-required
                status={isTried && isShort ? 'error' : ''}
                aria-describedby={hintId}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          <ActFault error={acting.error} />
          <div className="act__buttons">
            <Button onClick={close} disabled={acting.isPending}>
              {texts.states.cancel}
            </Button>
            <Button
              type="primary"
              danger={isDangerous}
              htmlType="submit"
              loading={acting.isPending}
              disabled={!isReady}
            >
              {confirm}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
