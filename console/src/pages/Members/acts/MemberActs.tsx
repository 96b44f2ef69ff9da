import { Button, Dropdown } from 'antd';
import { type ReactElement, useState } from 'react';
import {
  type MemberProfileView,
  membersContract,
} from '../../../../../cloudfunctions/shared/contract/members';
import { operatorContract } from '../../../../../cloudfunctions/shared/contract/operator';
import { walletContract } from '../../../../../cloudfunctions/shared/contract/wallet';
import { queryClient } from '../../../api/queryClient';
import { useMay } from '../../../session/myself';
import { texts } from '../../../texts/texts';
import { adjustmentsKey } from '../../Adjustments/adjustmentsKey';
import { AdjustDialog } from './AdjustDialog';
import { MoveDialog } from './MoveDialog';
import { PhoneDialog } from './PhoneDialog';
import { RoleDialog } from './RoleDialog';
import { StandingDialog } from './StandingDialog';

type Act = 'freeze' | 'unfreeze' | 'move' | 'setRole' | 'revealPhone' | 'adjust';

/** What may be done to a member by whoever is signed in; of a closed member nothing is left to do. */
export function MemberActs({ profile }: { profile: MemberProfileView }): ReactElement | null {
  const [open, setOpen] = useState<Act | null>(null);
  const may = useMay();
  const words = texts.members;
  const acts: [Act, boolean][] = [
    ['revealPhone', may(membersContract.revealPhone.access) && profile.phoneMasked !== null],
    ['adjust', may(walletContract.adjust.access)],
    ['setRole', may(operatorContract.setRole.access)],
    ['move', may(operatorContract.move.access)],
    ['freeze', may(operatorContract.freeze.access) && profile.status === 'active'],
    ['unfreeze', may(operatorContract.unfreeze.access) && profile.status === 'frozen'],
  ];
  const allowed = acts.filter(([, isAllowed]) => isAllowed);
  const items = allowed.map(([key]) => ({
    key,
    label: words[key],
    danger: key === 'freeze',
    onClick: () => setOpen(key),
  }));
  const close = () => {
    setOpen(null);
    for (const key of ['members', 'points', ...adjustmentsKey])
      queryClient.invalidateQueries({ queryKey: [key] });
  };
  if (profile.status === 'closed' || items.length === 0) return null;
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button>{words.acts} ▾</Button>
      </Dropdown>
      {(open === 'freeze' || open === 'unfreeze') && (
        <StandingDialog member={profile.member} act={open} onClose={close} />
      )}
      {open === 'adjust' && <AdjustDialog member={profile.member} onClose={close} />}
      {open === 'move' && <MoveDialog member={profile.member} onClose={close} />}
      {open === 'setRole' && <RoleDialog member={profile.member} role={profile.role} onClose={close} />}
      {open === 'revealPhone' && <PhoneDialog member={profile.member} onClose={close} />}
    </>
  );
}
