import type { OperatorView } from '../../../../cloudfunctions/shared/contract/console';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';

const words = texts.operators;

export const operatorCsv: CsvColumn<OperatorView>[] = [
  [words.id, ({ id }) => id],
  [words.name, ({ name }) => name],
  [words.role, ({ role }) => texts.shell.roles[role]],
  [texts.audit.fields.dismissed!, ({ dismissed }) => (dismissed ? texts.audit.yes : texts.audit.no)],
  [words.lastSignIn, ({ lastSignInAt }) => (lastSignInAt === null ? '' : exactMoment(lastSignInAt))],
];
