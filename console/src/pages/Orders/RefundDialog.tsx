import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { OrderDetailView } from '../../../../cloudfunctions/shared/contract/ordersForOperators';
import { displayAmount, formatAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { previewRefund, refund } from '../../api/orders';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { Field } from '../../components/Field/Field';
import { sentenceOf } from '../../format/sentenceOf';
import { typedAmount } from '../../format/typedAmount';
import { shownDay } from '../../format/when';
import { texts } from '../../texts/texts';
import { RefundEffect } from './RefundEffect';

interface RefundDialogProps {
  /** As it stood when the dialog was opened: another refund since then is told, and this one not done. */
  order: OrderDetailView;
  onClose(): void;
}

/** Refunds a part of an order or all that is left, with its effect in figures before. */
export function RefundDialog({ order, onClose }: RefundDialogProps): ReactElement {
  const words = texts.orders;
  const [{ amount: paid, refunded }] = useState(order);
  const left = paid - refunded;
  const [typed, setTyped] = useState('');
  const amount = typedAmount(typed, left);
  const isWrong = typed.trim() !== '' && amount === null;
  return (
    <ActDialog
      title={words.refundTitle(order.order)}
      effects={words.refundEffects}
      confirm={words.refund}
      isDangerous
      isReady={amount !== null}
      act={(grounds) =>
        refund({ order: order.order, amount: amount ?? 0, refundedBefore: refunded, ...grounds })
      }
      result={({ order: now, effect, day, late }) => (
        <>
          {words.refundTaken(displayAmount(now.refunded - refunded), shownDay(day))}
          {late && words.lateDay} {words.refundPool(displayAmount(effect.pool.after))}
        </>
      )}
      onClose={onClose}
    >
      <Field
        label={words.refundAmount}
        hint={
          isWrong ? words.refundAmountWrong(displayAmount(left)) : words.refundAmountHint(displayAmount(left))
        }
        isWrong={isWrong}
      >
        {(id, hintId) => (
          <Input
            id={id}
            autoFocus
            value={typed}
            inputMode="decimal"
            maxLength={20}
            status={isWrong ? 'error' : ''}
            aria-required
            aria-describedby={hintId}
            suffix={
              <Button size="small" type="link" onClick={() => setTyped(formatAmount(left))}>
                {words.refundAll}
              </Button>
            }
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      {amount !== null && <Preview order={order.order} amount={amount} />}
    </ActDialog>
  );
}

function Preview({ order, amount }: { order: string; amount: number }): ReactElement {
  const { data, error } = useQuery({
    queryKey: ['orders', 'previewRefund', order, amount],
    queryFn: () => previewRefund(order, amount),
  });
  if (error) return <p className="field__hint field__hint--wrong">{sentenceOf(error)}</p>;
  return <RefundEffect effect={data ?? null} />;
}
