import type { ImportRowView } from '../../../../cloudfunctions/shared/contract/imports';
import type { CsvColumn } from '../../components/ExportButton/ExportButton';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import type { BadRow } from './badRows';

const words = texts.imports;

/** What the files of an import were called. */
export function namesOf({ names }: Pick<ImportRowView, 'names'>): string {
  const said = [names.members, names.orders].filter((name) => name !== null);
  return said.length === 0 ? words.noName : said.join('、');
}

export const importCsv: CsvColumn<ImportRowView>[] = [
  [words.at, ({ at }) => exactMoment(at)],
  [words.names, namesOf],
  [words.source, ({ source }) => source],
  [words.status, ({ status }) => words.statuses[status]],
  [words.taken.members, ({ members }) => members.taken],
  [words.taken.orders, ({ orders }) => orders.taken],
  [words.badRows, ({ badRows }) => badRows],
  [words.by, ({ by }) => by],
];

/** Without the rows themselves, which may hold phones. */
export const badRowCsv: CsvColumn<BadRow>[] = [
  [words.file, ({ file }) => words.kinds[file]],
  [words.line, ({ line }) => line],
  [words.problem, ({ problems }) => problems.join('；')],
];
