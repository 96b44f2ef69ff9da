import type { ReactElement } from 'react';
import type { InviterView } from '../../../../cloudfunctions/shared/contract/referral';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { Line } from '../../components/Line/Line';
import { dayOf, shownDay } from '../../format/when';
import { texts } from '../../texts/texts';

/** Who invited me and since when; who came without an inviter can still name one. Nothing is said while it is unknown. */
export function InviterLine({
  inviter,
  onBind,
}: {
  inviter: InviterView | undefined;
  onBind(): void;
}): ReactElement {
  if (inviter === undefined) return <Line id="inviter" icon="people" name={texts.mine.myInviter} />;
  if (inviter.inviter === null) {
    return (
      <Line
        id="inviter"
        icon="people"
        name={texts.mine.myInviter}
        note={texts.mine.fillCode}
        onTap={onBind}
      />
    );
  }
  const { boundAt, how } = inviter.inviter;
  const day = shownDay(dayOf(boundAt), businessDayOf(Date.now()));
  return (
    <Line
      id="inviter"
      icon="people"
      name={texts.mine.myInviter}
      note={texts.mine.boundAt(day, texts.mine.boundHow[how])}
    />
  );
}
