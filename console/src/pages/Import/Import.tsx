import './Import.css';
import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { texts } from '../../texts/texts';
import type { ChosenFiles } from './chosenFile';
import { ImportBoard } from './ImportBoard';
import { ImportForm } from './ImportForm';
import { NewestImports } from './NewestImports';

const noFiles: ChosenFiles = {};

/** 数据导入: files that are chosen and checked, or the import that is open, which stands in the address. */
export function Import(): ReactElement {
  const [params, setParams] = useSearchParams();
  /** They outlive the check, so that bad rows can be shown and skipped; a reload forgets them. */
  const [files, setFiles] = useState<ChosenFiles>({});
  /** The import that these files were checked for: another one is none of them. */
  const [checked, setChecked] = useState<string | null>(null);
  const open = params.get('import');
  const openImport = (importId: string) => setParams({ import: importId });
  const openChecked = (importId: string) => {
    setChecked(importId);
    openImport(importId);
  };
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{texts.imports.title}</h1>
      </div>
      <div className="import">
        {open === null ? (
          <>
            <ImportForm
              files={files}
              onFiles={setFiles}
              onChecked={({ importId }) => openChecked(importId)}
            />
            <NewestImports onOpen={openImport} />
          </>
        ) : (
          <ImportBoard
            key={open}
            importId={open}
            files={checked === open ? files : noFiles}
            onOpen={openChecked}
            onAgain={() => setParams({})}
          />
        )}
      </div>
    </>
  );
}
