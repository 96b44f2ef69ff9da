import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { ImportView } from '../../../../cloudfunctions/shared/contract/imports';
import { importState } from '../../api/imports';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Card } from '../../components/Card/Card';
import { shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { BadRowsCard } from './BadRowsCard';
import { badRows } from './badRows';
import { type ChosenFiles, fileKinds } from './chosenFile';
import { FilePreview } from './FilePreview';
import { ImportVerdict } from './ImportVerdict';
import { namesOf } from './importCsv';
import { importKey } from './importKey';
import { WritingCard } from './WritingCard';

interface ImportBoardProps {
  importId: string;
  files: ChosenFiles;
  onOpen(importId: string): void;
  onAgain(): void;
}

/** One import: what the check found, and then how far it is written. */
export function ImportBoard({ importId, files, onOpen, onAgain }: ImportBoardProps): ReactElement {
  const query = useQuery({ queryKey: importKey(importId), queryFn: () => importState(importId) });
  return (
    <Async query={query} skeleton={<Bones rows={8} />}>
      {(view) => <Board view={view} files={files} onOpen={onOpen} onAgain={onAgain} />}
    </Async>
  );
}

function Board({
  view,
  files,
  onOpen,
  onAgain,
}: Omit<ImportBoardProps, 'importId'> & { view: ImportView }): ReactElement {
  const words = texts.imports;
  const rows = badRows(view.faults, files);
  const isDecided = view.status === 'writing' || view.status === 'complete';
  const side = (
    <>
      {namesOf(view)} · {shownMoment(view.at)} · {view.by}
      <Button size="small" onClick={onAgain}>
        {words.again}
      </Button>
    </>
  );
  return (
    <>
      <Card title={words.verdict} side={side}>
        <div className="import">
          <ImportVerdict view={view} files={files} onOpen={onOpen} />
          {isDecided && <WritingCard view={view} />}
        </div>
      </Card>
      {rows.length > 0 && <BadRowsCard view={view} rows={rows} />}
      {!isDecided &&
        fileKinds.map(
          (kind) => files[kind] && <FilePreview key={kind} kind={kind} file={files[kind]} bad={rows} />,
        )}
    </>
  );
}
