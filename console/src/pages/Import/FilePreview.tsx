import type { ReactElement } from 'react';
import { Card } from '../../components/Card/Card';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { texts } from '../../texts/texts';
import type { BadRow } from './badRows';
import type { ChosenFile, FileKind } from './chosenFile';
import { firstRows, type ShownRow } from './firstRows';

interface FilePreviewProps {
  kind: FileKind;
  file: ChosenFile;
  /** What the check found; null before it. */
  bad: readonly BadRow[] | null;
}

const ROWS = 8;

/** The first rows of a file as they will be read, with what is the matter with them once that is known. */
export function FilePreview({ kind, file, bad }: FilePreviewProps): ReactElement {
  const words = texts.imports;
  const read = file.text === null ? null : firstRows(file.text, ROWS);
  if (read === null)
    return (
      <Card title={words.preview}>
        <p className="quiet">{words.unreadable}</p>
      </Card>
    );
  const problems = new Map(bad?.filter((row) => row.file === kind).map((row) => [row.line, row.problems]));
  const columns = [
    {
      title: words.line,
      isFigure: true,
      cell: ({ line }: ShownRow) => (
        <span className={problems.has(line) ? 'import__bad' : 'quiet'}>{line}</span>
      ),
    },
    ...read.columns.map((name, at) => ({
      title: name,
      cell: ({ cells }: ShownRow) => cells[at] ?? '',
    })),
    {
      title: words.problem,
      cell: ({ line }: ShownRow) => (
        <span className="import__problem">{problems.get(line)?.join('；') ?? ''}</span>
      ),
    },
  ];
  const title = words.previewOf(words.kinds[kind], read.rows.length);
  return (
    <Card title={title}>
      <div className="import__preview">
        <PlainTable
          label={title}
          rows={read.rows}
          keyOf={({ line }) => String(line)}
          columns={bad === null ? columns.slice(0, -1) : columns}
        />
      </div>
    </Card>
  );
}
