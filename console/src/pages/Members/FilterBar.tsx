import '../../components/Filters/Filters.css';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import type { MemberRole, MemberStatus } from '../../api/members';
import { SavedFilters } from '../../components/Filters/SavedFilters';
import { texts } from '../../texts/texts';
import {
  filterOf,
  isPersonal,
  type MemberFilter,
  memberRoles,
  memberStatuses,
  paramsOf,
} from './memberFilter';
import { SearchField } from './SearchField';

interface FilterBarProps {
  filter: MemberFilter;
  onChange(filter: MemberFilter): void;
}

/** Everything that narrows the list, in one row, and the filters that were given a name. */
export function FilterBar({ filter, onChange }: FilterBarProps): ReactElement {
  const words = texts.members;
  const isNarrowed = filter.q !== '' || filter.status !== null || filter.role !== null;
  return (
    <div className="filters">
      <SearchField filter={filter} onChange={onChange} />
      <Select<MemberStatus | ''>
        aria-label={words.status}
        value={filter.status ?? ''}
        options={[
          { value: '', label: words.anyStatus },
          ...memberStatuses.map((value) => ({ value, label: words.statuses[value] })),
        ]}
        onChange={(value) => onChange({ ...filter, status: value === '' ? null : value })}
      />
      <Select<MemberRole | ''>
        aria-label={words.role}
        value={filter.role ?? ''}
        options={[
          { value: '', label: words.anyRole },
          ...memberRoles.map((value) => ({ value, label: words.roles[value] })),
        ]}
        onChange={(value) => onChange({ ...filter, role: value === '' ? null : value })}
      />
      {isNarrowed && (
        <Button type="text" onClick={() => onChange({ q: '', by: null, status: null, role: null })}>
          {words.clear}
        </Button>
      )}
      <SavedFilters
        table="members"
        params={paramsOf(filter).toString()}
        canSave={isNarrowed && !isPersonal(filter)}
        onChoose={(params) => onChange(filterOf(new URLSearchParams(params)))}
      />
    </div>
  );
}
