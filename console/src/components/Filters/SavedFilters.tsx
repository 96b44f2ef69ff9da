import './SavedFilters.css';
import { Button, Input, Popover } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { texts } from '../../texts/texts';
import { Icon } from '../Icon/Icon';
import { useSavedFilters } from './savedFilters';

interface SavedFiltersProps {
  /** Whose filters: each table has its own. */
  table: string;
  /** The filter in force, as it stands in the address. */
  params: string;
  canSave: boolean;
  onChoose(params: string): void;
}

/** Filters by name, one press away; the one in force can be given a name. */
export function SavedFilters({ table, params: now, canSave, onChoose }: SavedFiltersProps): ReactElement {
  const { saved, add, remove } = useSavedFilters(table);
  const isSaved = saved.some(({ params }) => params === now);
  return (
    <div className="saved">
      {saved.map(({ name, params }) => (
        <span key={name} className={params === now ? 'saved__one saved__one--chosen' : 'saved__one'}>
          <button type="button" onClick={() => onChoose(params)}>
            {name}
          </button>
          <button type="button" aria-label={texts.states.forgetFilter(name)} onClick={() => remove(name)}>
            <Icon name="close" size={11} />
          </button>
        </span>
      ))}
      {canSave && !isSaved && <SaveButton onSave={(name) => add({ name, params: now })} />}
    </div>
  );
}

function SaveButton({ onSave }: { onSave(name: string): void }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onSave(name.trim());
    setOpen(false);
  };
  const form = (
    <form className="saved__form" onSubmit={save}>
      <Input
        autoFocus
        maxLength={12}
        value={name}
        placeholder={texts.states.filterName}
        aria-label={texts.states.filterName}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
        {texts.states.saveFilterDone}
      </Button>
    </form>
  );
  return (
    <Popover content={form} open={isOpen} onOpenChange={setOpen} trigger="click" placement="bottomRight">
      <Button icon={<Icon name="bookmark" size={14} />}>{texts.states.saveFilter}</Button>
    </Popover>
  );
}
