import type { ReactElement } from 'react';
import type { ImportView } from '../../../../cloudfunctions/shared/contract/imports';
import { Card } from '../../components/Card/Card';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { onePage } from '../../csv/onePage';
import { shownCount } from '../../format/count';
import { texts } from '../../texts/texts';
import type { BadRow } from './badRows';
import { badRowCsv } from './importCsv';

const words = texts.imports;

/** Every row that cannot be taken: where it stands, what is the matter, and the row itself where the file is at hand. */
export function BadRowsCard({ view, rows }: { view: ImportView; rows: readonly BadRow[] }): ReactElement {
  const side = (
    <>
      {view.badRows > rows.length && words.faultsShown(shownCount(view.faults.length))}
      <ExportButton size="small" name={words.faultsFile} columns={badRowCsv} read={onePage(rows)} />
    </>
  );
  const hasContent = rows.some(({ content }) => content !== null);
  return (
    <Card title={words.faultTable} side={side}>
      <PlainTable
        label={words.faultTable}
        rows={rows}
        keyOf={({ file, line }) => `${file}:${line}`}
        columns={hasContent ? columns : columns.slice(0, -1)}
      />
    </Card>
  );
}

const columns = [
  { title: words.file, cell: ({ file }: BadRow) => words.kinds[file] },
  {
    title: words.line,
    isFigure: true,
    cell: ({ line }: BadRow) => <span className="import__bad">{shownCount(line)}</span>,
  },
  {
    title: words.problem,
    cell: ({ problems }: BadRow) => <span className="import__problem">{problems.join('；')}</span>,
  },
  {
    title: words.content,
    cell: ({ content }: BadRow) =>
      content !== null && (
        <span className="mono import__content" title={content}>
          {content}
        </span>
      ),
  },
];
