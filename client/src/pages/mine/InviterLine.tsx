import type { ReactElement } from 'react';
import type { InviterView } from '../../../../cloudfunctions/shared/contract/referral';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { Line } from '../../components/Line/Line';
import { dayOf, shownDay } from '../../format/when';
import { mineTexts } from '../../texts/mine';

/** Who invited me and since when; who came without an inviter can still name one. Nothing is said while it is unknown. */
export function InviterLine({
  inviter,
  onBind,
}: {
  inviter: InviterView | undefined;
  onBind(): void;
}): ReactElement {
  if (inviter === undefined) return <Line id="inviter" icon="people" name={mineTexts.myInviter} />;
  if (inviter.inviter === null) {
    return (
      <Line id="inviter" icon="people" name={mineTexts.myInviter} note={mineTexts.fillCode} onTap={onBind} />
    );
  }
  const { boundAt, how } = inviter.inviter;
  const day = shownDay(dayOf(boundAt), businessDayOf(Date.now()));
  return (
    <Line
      id="inviter"
      icon="people"
      name={mineTexts.myInviter}
      note={mineTexts.boundAt(day, mineTexts.boundHow[how])}
    />
  );
}
