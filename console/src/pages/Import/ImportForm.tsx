import { Button, Input } from 'antd';
import { type ReactElement, useState } from 'react';
import type { ImportView } from '../../../../cloudfunctions/shared/contract/imports';
import { ActFault } from '../../components/ActDialog/ActFault';
import { Card } from '../../components/Card/Card';
import { Field } from '../../components/Field/Field';
import { useMyself } from '../../session/myself';
import { texts } from '../../texts/texts';
import { type ChosenFiles, fileKinds, LARGEST_FILE } from './chosenFile';
import { FileField } from './FileField';
import { FilePreview } from './FilePreview';
import { useCheck } from './useCheck';

interface ImportFormProps {
  files: ChosenFiles;
  onFiles(files: ChosenFiles): void;
  onChecked(view: ImportView): void;
}

/** Which files, and whom the orders are from; then they are checked. */
export function ImportForm({ files, onFiles, onChecked }: ImportFormProps): ReactElement {
  const [source, setSource] = useState('import');
  const { role } = useMyself();
  const { checking, percent } = useCheck(onChecked);
  const words = texts.imports;
  const isSource = /^[a-z][a-z0-9-]{1,31}$/.test(source);
  const chosen = fileKinds.filter((kind) => files[kind] !== undefined);
  const fits = chosen.every((kind) => files[kind]!.bytes.length <= LARGEST_FILE);
  const isReady = chosen.length > 0 && fits && isSource && !checking.isPending;
  const kinds = role === 'admin' ? fileKinds : (['orders'] as const);
  return (
    <>
      <Card title={words.form}>
        <div className="import">
          <div className="import__files">
            {kinds.map((kind) => (
              <FileField
                key={kind}
                kind={kind}
                chosen={files[kind]}
                isDisabled={checking.isPending}
                onChoose={(file) => onFiles({ ...files, [kind]: file })}
              />
            ))}
          </div>
          {role !== 'admin' && <p className="quiet">{words.onlyOrders}</p>}
          <div className="import__source">
            <Field label={words.source} hint={words.sourceHint} isWrong={!isSource}>
              {(id, hintId) => (
                <Input
                  id={id}
                  value={source}
                  maxLength={32}
                  status={isSource ? '' : 'error'}
                  aria-describedby={hintId}
                  onChange={({ target }) => setSource(target.value.trim())}
                />
              )}
            </Field>
          </div>
          <ActFault error={checking.error} />
          <div className="import__line">
            <Button
              type="primary"
              disabled={!isReady}
              loading={checking.isPending}
              onClick={() => checking.mutate({ files, source, skipBadRows: false })}
            >
              {words.check}
            </Button>
            <span className="quiet" role="status">
              {checking.isPending
                ? percent === null
                  ? words.checking
                  : words.uploading(percent)
                : words.checkNote}
            </span>
          </div>
        </div>
      </Card>
      {chosen.map((kind) => (
        <FilePreview key={kind} kind={kind} file={files[kind]!} bad={null} />
      ))}
    </>
  );
}
