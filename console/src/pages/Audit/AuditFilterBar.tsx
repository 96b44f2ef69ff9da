import '../../components/Filters/Filters.css';
import './Audit.css';
import { Button, Input, Select } from 'antd';
import type { FormEvent, ReactElement } from 'react';
import type { AuditFilter } from '../../api/console';
import { DayField } from '../../components/DayInput/DayField';
import { useTyped } from '../../components/Filters/useTyped';
import { texts } from '../../texts/texts';

interface AuditFilterBarProps {
  filter: AuditFilter;
  onChange(filter: AuditFilter): void;
}

/** Whom, by whom, what and when. Choices count at once, what is typed counts with Enter. */
export function AuditFilterBar({ filter, onChange }: AuditFilterBarProps): ReactElement {
  const [subject, setSubject] = useTyped(filter.subject ?? '');
  const [by, setBy] = useTyped(filter.by ?? '');
  const words = texts.audit;
  const typed = { ...filter, subject: subject.trim(), by: by.trim() };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(typed);
  };
  const date = (name: 'from' | 'to') => (
    <DayField
      label={words[name]}
      value={filter[name] ?? ''}
      isOptional
      onChange={(day) => onChange({ ...typed, [name]: day })}
    />
  );
  return (
    <form className="filters" onSubmit={submit}>
      <Input
        className="audit-filters__text"
        value={subject}
        allowClear
        placeholder={words.subjectFilter}
        aria-label={words.subjectFilter}
        onChange={({ target }) => setSubject(target.value)}
      />
      <Input
        className="audit-filters__text"
        value={by}
        allowClear
        placeholder={words.byFilter}
        aria-label={words.byFilter}
        onChange={({ target }) => setBy(target.value)}
      />
      <Select
        aria-label={words.action}
        value={filter.action ?? ''}
        options={[
          { value: '', label: words.anyAction },
          ...Object.entries(words.actions).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(action) => onChange({ ...typed, action })}
      />
      {date('from')}
      {date('to')}
      <Button htmlType="submit">{words.filter}</Button>
      {Object.keys(filter).length > 0 && (
        <Button type="text" onClick={() => onChange({})}>
          {words.clear}
        </Button>
      )}
    </form>
  );
}
