import type { RowFault } from '../../api/imports';
import { texts } from '../../texts/texts';
import type { ChosenFiles, FileKind } from './chosenFile';

/** A row that cannot be taken, with everything that is the matter with it. */
export interface BadRow {
  file: FileKind;
  line: number;
  problems: string[];
  /** As it stands in the file; null where the file is not at hand any more. */
  content: string | null;
}

/** The faults of an import by row, in their order. */
export function badRows(faults: readonly RowFault[], chosen: ChosenFiles): BadRow[] {
  const lines = { members: linesOf(chosen.members?.text), orders: linesOf(chosen.orders?.text) };
  const rows = new Map<string, BadRow>();
  for (const fault of faults) {
    const { file, line } = fault;
    const key = `${file}:${line}`;
    const row = rows.get(key) ?? { file, line, problems: [], content: lines[file]?.[line - 1] ?? null };
    row.problems.push(problemOf(fault));
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** What is the matter, in words; a server of a later build may know more, and then its own reason has to do. */
function problemOf({ field, code, reason, about }: RowFault): string {
  const words = texts.imports;
  const sentence = (words.faults as Partial<typeof words.faults>)[code]?.(about ?? null) ?? reason;
  return field === null ? sentence : words.atColumn(words.columns[field] ?? field, sentence);
}

/** Physical lines, as the server counts them. */
const linesOf = (text: string | null | undefined): string[] | null => text?.split(/\r\n|\n|\r/) ?? null;
