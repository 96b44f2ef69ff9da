import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { type AdjustmentView, walletContract } from '../../../../cloudfunctions/shared/contract/wallet';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { queryClient } from '../../api/queryClient';
import { approve, turnDown } from '../../api/wallet';
import { ActDialog } from '../../components/ActDialog/ActDialog';
import { signedAmount } from '../../format/signedAmount';
import { useMay, useMyself } from '../../session/myself';
import { texts } from '../../texts/texts';
import { adjustmentsKey } from './adjustmentsKey';

interface CheckActsProps {
  adjustment: AdjustmentView;
  onDone(): void;
}

/** The second operator's word about what waits: never about one's own, which one can only take back. */
export function CheckActs({ adjustment, onDone }: CheckActsProps): ReactElement {
  const [open, setOpen] = useState<'approve' | 'turnDown' | null>(null);
  const mayCheck = useMay()(walletContract.approve.access);
  const isOwn = useMyself().id === adjustment.by;
  const words = texts.adjustments;
  const close = () => {
    queryClient.invalidateQueries({ queryKey: adjustmentsKey });
    queryClient.invalidateQueries({ queryKey: ['points', 'home', adjustment.member] });
    onDone();
  };
  if (!isOwn && !mayCheck) return <p className="quiet">{words.cannotNote}</p>;
  return (
    <>
      {isOwn && <p className="quiet">{words.ownNote}</p>}
      <div className="adjustment__acts">
        {!isOwn && (
          <Button type="primary" onClick={() => setOpen('approve')}>
            {words.approve}
          </Button>
        )}
        <Button danger onClick={() => setOpen('turnDown')}>
          {isOwn ? words.takeBack : words.turnDown}
        </Button>
      </div>
      {open === 'approve' && <ApproveDialog adjustment={adjustment} onClose={close} />}
      {open === 'turnDown' && <TurnDownDialog adjustment={adjustment} isOwn={isOwn} onClose={close} />}
    </>
  );
}

interface DialogProps {
  adjustment: AdjustmentView;
  onClose(): void;
}

function ApproveDialog({ adjustment: { adjustment, amount, member }, onClose }: DialogProps): ReactElement {
  const words = texts.adjustments;
  return (
    <ActDialog
      title={words.approveTitle(signedAmount(amount), member)}
      effects={words.approveEffects}
      confirm={words.approve}
      act={(grounds) => approve({ adjustment, ...grounds })}
      result={({ available }) => words.approved(displayAmount(available))}
      onClose={onClose}
    />
  );
}

function TurnDownDialog({
  adjustment: { adjustment, amount, member },
  isOwn,
  onClose,
}: DialogProps & { isOwn: boolean }): ReactElement {
  const words = texts.adjustments;
  const title = isOwn ? words.takeBackTitle : words.turnDownTitle;
  return (
    <ActDialog
      title={title(signedAmount(amount), member)}
      effects={words.turnDownEffects}
      confirm={isOwn ? words.takeBack : words.turnDown}
      isDangerous
      act={(grounds) => turnDown({ adjustment, ...grounds })}
      result={() => words.turnedDown}
      onClose={onClose}
    />
  );
}
