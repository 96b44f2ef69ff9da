import { Button, Input, Popover } from 'antd';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Icon } from '../../components/Icon/Icon';
import { texts } from '../../texts/texts';
import { filterOf, type MemberFilter, paramsOf } from './memberFilter';
import { useSavedFilters } from './savedFilters';

interface SavedFiltersProps {
  filter: MemberFilter;
  canSave: boolean;
  onChange(filter: MemberFilter): void;
}

/** Filters by name, one press away; the one in force can be given a name. */
export function SavedFilters({ filter, canSave, onChange }: SavedFiltersProps): ReactElement {
  const { saved, add, remove } = useSavedFilters();
  const now = paramsOf(filter).toString();
  const isSaved = saved.some(({ params }) => params === now);
  return (
    <div className="saved">
      {saved.map(({ name, params }) => (
        <span key={name} className={params === now ? 'saved__one saved__one--chosen' : 'saved__one'}>
          <button type="button" onClick={() => onChange(filterOf(new URLSearchParams(params)))}>
            {name}
          </button>
          <button type="button" aria-label={texts.members.forget(name)} onClick={() => remove(name)}>
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
        placeholder={texts.members.saveName}
        aria-label={texts.members.saveName}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
        {texts.members.saveDone}
      </Button>
    </form>
  );
  return (
    <Popover content={form} open={isOpen} onOpenChange={setOpen} trigger="click" placement="bottomRight">
      <Button icon={<Icon name="bookmark" size={14} />}>{texts.members.save}</Button>
    </Popover>
  );
}
