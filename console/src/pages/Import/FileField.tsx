import { Button } from 'antd';
import { type ReactElement, useId, useRef } from 'react';
import { memberColumnNames, orderColumnNames } from '../../../../cloudfunctions/shared/contract/imports';
import { Icon } from '../../components/Icon/Icon';
import { shownCount } from '../../format/count';
import { texts } from '../../texts/texts';
import { type ChosenFile, type FileKind, LARGEST_FILE, readChosen } from './chosenFile';

interface FileFieldProps {
  kind: FileKind;
  chosen: ChosenFile | undefined;
  isDisabled: boolean;
  onChoose(file: ChosenFile | undefined): void;
}

/** One file of an import, and which columns it needs. */
export function FileField({ kind, chosen, isDisabled, onChoose }: FileFieldProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const words = texts.imports;
  const columns = kind === 'members' ? memberColumnNames : orderColumnNames;
  const isTooLarge = chosen !== undefined && chosen.bytes.length > LARGEST_FILE;
  const choose = async (file: File | undefined) => {
    if (file) onChoose(await readChosen(file));
    // The same file, changed since, can be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <div className="import__file">
      <strong>{words.files[kind]}</strong>
      <div className="import__chosen">
        <label htmlFor={id} className="only-read">
          {words.files[kind]}
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".csv,text/csv"
          hidden
          onChange={({ target }) => choose(target.files?.[0])}
        />
        <Button disabled={isDisabled} onClick={() => input.current?.click()}>
          {words.choose}
          <span className="only-read">{words.files[kind]}</span>
        </Button>
        {chosen && (
          <>
            <span>{words.chosen(chosen.name, words.kilobytes(sizeOf(chosen)))}</span>
            <Button
              type="text"
              size="small"
              disabled={isDisabled}
              aria-label={words.remove(chosen.name)}
              icon={<Icon name="close" size={12} />}
              onClick={() => onChoose(undefined)}
            />
          </>
        )}
      </div>
      <span className={isTooLarge ? 'field__hint field__hint--wrong' : 'field__hint'}>
        {isTooLarge ? words.tooLarge : words.columnsOf(columns.join(', '))}
      </span>
    </div>
  );
}

const sizeOf = ({ bytes }: ChosenFile): string => shownCount(Math.ceil(bytes.length / 1024));
