import { Dropdown, Input } from 'antd';
import type { KeyboardEvent, ReactElement } from 'react';
import { searchAccess } from '../../../../cloudfunctions/shared/contract/members';
import { useTyped } from '../../components/Filters/useTyped';
import { Icon } from '../../components/Icon/Icon';
import { useMay } from '../../session/myself';
import { texts } from '../../texts/texts';
import { type MemberFilter, searchKinds } from './memberFilter';
import { recogniseSearch } from './recogniseSearch';

interface SearchFieldProps {
  filter: MemberFilter;
  onChange(filter: MemberFilter): void;
}

/** One field for whatever one knows of a member. It says how it reads what was typed, and can be told otherwise. */
export function SearchField({ filter, onChange }: SearchFieldProps): ReactElement {
  const [typed, setTyped] = useTyped(filter.q);
  const may = useMay();
  const words = texts.members;
  const isAsSearched = typed.trim() === filter.q;
  const by = (isAsSearched ? filter.by : null) ?? recogniseSearch(typed).by;
  const search = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends the writing of a Chinese word is not meant for us.
    if (event.nativeEvent.isComposing) return;
    onChange({ ...filter, q: typed.trim(), by: isAsSearched ? filter.by : null });
  };
  const mine = searchKinds.filter((kind) => may(searchAccess[kind]));
  const kinds = mine.map((kind) => ({
    key: kind,
    label: words.searchBy(words.searchKinds[kind]),
    onClick: () => onChange({ ...filter, q: typed.trim(), by: kind }),
  }));
  return (
    <Input
      className="filters__search"
      value={typed}
      allowClear
      prefix={<Icon name="search" size={15} />}
      suffix={
        typed.trim() !== '' && (
          <Dropdown menu={{ items: kinds, selectedKeys: [by] }} trigger={['click']} placement="bottomRight">
            <button type="button" className="filters__by" title={words.searchOther}>
              {words.searchBy(words.searchKinds[by])} ▾
            </button>
          </Dropdown>
        )
      }
      placeholder={may(searchAccess.name) ? words.search : words.searchNumbers}
      aria-label={words.searchSpoken}
      onChange={({ target }) => setTyped(target.value)}
      onClear={() => filter.q !== '' && onChange({ ...filter, q: '', by: null })}
      onPressEnter={search}
    />
  );
}
