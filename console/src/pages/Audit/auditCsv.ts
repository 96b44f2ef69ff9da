import type { AuditView } from '../../../../cloudfunctions/shared/contract/console';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';

const words = texts.audit;

/** What a file of acts says of each: everything that the server told. */
export const auditCsv: CsvColumn<AuditView>[] = [
  [words.number, ({ number }) => number],
  [words.at, ({ at }) => exactMoment(at)],
  [words.by, ({ by }) => by],
  [words.action, ({ action }) => words.actions[action] ?? action],
  [words.subject, ({ subject }) => subject],
  [words.reason, ({ reason }) => reason],
  [words.before, ({ before }) => JSON.stringify(before)],
  [words.after, ({ after }) => JSON.stringify(after)],
  [words.requestId, ({ requestId }) => requestId],
  [words.hash, ({ hash }) => hash],
];
