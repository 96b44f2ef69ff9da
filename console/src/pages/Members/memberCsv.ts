import type { MemberRowView } from '../../../../cloudfunctions/shared/contract/members';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';

const words = texts.members;

/** What a file of members says of each: phones are masked in it as they are on the page. */
export const memberCsv: CsvColumn<MemberRowView>[] = [
  [words.number, ({ member }) => member],
  [words.name, ({ name }) => name ?? ''],
  [words.phone, ({ phoneMasked }) => phoneMasked ?? ''],
  [words.status, ({ status }) => words.statuses[status]],
  [words.role, ({ role }) => words.roles[role]],
  [words.inviter, ({ inviter }) => inviter ?? ''],
  [words.inviteCode, ({ inviteCode }) => inviteCode],
  [words.registeredAt, ({ registeredAt }) => exactMoment(registeredAt)],
  [words.firstOrder, ({ firstOrderAt }) => (firstOrderAt === null ? '' : exactMoment(firstOrderAt))],
];
