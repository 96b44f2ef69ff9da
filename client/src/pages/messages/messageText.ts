import type { MessageView } from '../../../../cloudfunctions/shared/contract/account';
import type { MaskedMember } from '../../../../cloudfunctions/shared/contract/referral';
import type { IconName } from '../../components/Icon/Icon';
import type { ShowAmount } from '../../format/shownAmount';
import { shownDay } from '../../format/when';
import { messagesTexts } from '../../texts/messages';

/** How a message reads, and where it leads. */
export interface ShownMessage {
  icon: IconName;
  /** Something was taken away or stopped. */
  isWarning: boolean;
  title: string;
  text: string;
  /** Why it counts later than one would expect. */
  note: string | null;
  leads: 'orders' | 'invite' | null;
}

/** @param today the day beside which days are shown without their year */
export function messageText(message: MessageView, today: string, show: ShowAmount): ShownMessage {
  const say = messagesTexts;
  const day = 'day' in message ? shownDay(message.day, today) : '';
  const note = (late: string) => ('late' in message && message.late ? late : null);
  switch (message.kind) {
    case 'order': {
      const { number, amount, pool } = message;
      const text =
        pool > 0
          ? say.orderText(number, show(amount), show(pool), day)
          : say.orderNoGrant(number, show(amount), day);
      return shown('order', say.order, text, { note: note(say.orderLate), leads: 'orders' });
    }
    case 'refund': {
      const { number, amount, voided } = message;
      const text =
        voided > 0
          ? say.refundText(number, show(amount), show(voided), day)
          : say.refundNoPool(number, show(amount), day);
      return shown('return', say.refund, text, {
        note: note(say.refundLate),
        leads: 'orders',
        isWarning: true,
      });
    }
    case 'invitee':
      return shown('people', say.invitee, say.inviteeText(nameOf(message)), { leads: 'invite' });
    case 'inviteeOrdered':
      return shown('leaf', say.inviteeOrdered, say.inviteeOrderedText(nameOf(message)), { leads: 'invite' });
    case 'frozen':
      return shown('lock', say.frozen, say.frozenText(day), { note: note(say.late), isWarning: true });
    case 'unfrozen':
      return shown('check', say.unfrozen, say.unfrozenText(day), { note: note(say.late) });
    case 'adjusted': {
      const { amount, note: because } = message;
      return amount > 0
        ? shown('leaf', say.added, say.addedText(show(amount), because), {})
        : shown('return', say.removed, say.removedText(show(-amount), because), { isWarning: true });
    }
    case 'moved': {
      const { inviter } = message;
      const text = inviter === null ? say.movedNobody(day) : say.movedText(nameOf(inviter), day);
      return shown('person', say.moved, text, { note: note(say.late) });
    }
    default:
      // A kind that functions of a later version tell of.
      return shown('order', say.unknown, say.unknownText, {});
  }
}

const shown = (
  icon: IconName,
  title: string,
  text: string,
  { note = null, leads = null, isWarning = false }: Partial<ShownMessage>,
): ShownMessage => ({ icon, title, text, note, leads, isWarning });

/** Who closed the account has no name any more. */
const nameOf = ({ nameMasked, phoneMasked }: MaskedMember): string =>
  nameMasked ?? phoneMasked ?? messagesTexts.someone;
