import './Adjustments.css';
import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import type { AdjustmentView } from '../../../../cloudfunctions/shared/contract/wallet';
import { Facts } from '../../components/Facts/Facts';
import { signedAmount } from '../../format/signedAmount';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { CheckActs } from './CheckActs';
import { StateChip } from './StateChip';

interface AdjustmentDrawerProps {
  adjustment: AdjustmentView;
  onClose(): void;
}

/** One adjustment: whose, why, who asked for it and who looked at it, and what is left to do about it. */
export function AdjustmentDrawer({ adjustment, onClose }: AdjustmentDrawerProps): ReactElement {
  const { member, amount, note, reason, by, byName, at, state, check } = adjustment;
  const words = texts.adjustments;
  const title = (
    <span className="adjustment__title">
      {words.drawer(signedAmount(amount))} <StateChip state={state} />
    </span>
  );
  return (
    <Drawer open size={480} title={title} onClose={onClose}>
      <div className="adjustment">
        <Facts
          facts={[
            [
              words.member,
              <Link key="member" to={`/members?member=${encodeURIComponent(member)}`}>
                {member}
              </Link>,
            ],
            [words.note, note],
            [words.reason, reason],
            [words.by, named(byName, by)],
            [words.at, exactMoment(at)],
            [words.check, state === 'booked' && check === null ? words.alone : null],
            [words.checkedBy, check && named(check.byName, check.by)],
            [words.checkedAt, check && exactMoment(check.at)],
            [words.checkReason, check?.reason ?? null],
          ]}
        />
        {state === 'waiting' && <CheckActs adjustment={adjustment} onDone={onClose} />}
      </div>
    </Drawer>
  );
}

const named = (name: string | null, id: string): string => (name === null ? id : texts.audit.named(name, id));
