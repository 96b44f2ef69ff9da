import './KindSearch.css';
import { Dropdown, Input } from 'antd';
import type { KeyboardEvent, ReactElement } from 'react';
import { texts } from '../../texts/texts';
import { Icon } from '../Icon/Icon';
import { useTyped } from './useTyped';

interface KindSearchProps<Kind extends string> {
  /** What is searched now, as it was typed, and how; null: as the text is recognised. */
  q: string;
  by: Kind | null;
  /** The ways to search, with their names. */
  kinds: readonly (readonly [Kind, string])[];
  /** Whether whoever is signed in may choose a way; all where it is not said. */
  mayChoose?(kind: Kind): boolean;
  /** How a text is read, unless somebody says otherwise. */
  recognise(typed: string): Kind;
  placeholder: string;
  /** Read aloud as the field's name. */
  label: string;
  onSearch(q: string, by: Kind | null): void;
}

/** One field for whatever one knows of somebody or something. It says how it reads what was typed, and can be told otherwise. */
export function KindSearch<Kind extends string>(props: KindSearchProps<Kind>): ReactElement {
  const { q, kinds, mayChoose = () => true, recognise, placeholder, label, onSearch } = props;
  const [typed, setTyped] = useTyped(q);
  const words = texts.states;
  const isAsSearched = typed.trim() === q;
  const chosen = isAsSearched ? props.by : null;
  const by = chosen ?? recognise(typed);
  const search = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter that ends the writing of a Chinese word is not meant for us.
    if (!event.nativeEvent.isComposing) onSearch(typed.trim(), chosen);
  };
  const items = kinds
    .filter(([key]) => mayChoose(key))
    .map(([key, name]) => ({
      key,
      label: words.searchBy(name),
      onClick: () => onSearch(typed.trim(), key),
    }));
  const nameOf = (kind: Kind) => kinds.find(([key]) => key === kind)?.[1] ?? kind;
  return (
    <Input
      className="filters__search"
      value={typed}
      allowClear
      prefix={<Icon name="search" size={15} />}
      suffix={
        typed.trim() !== '' && (
          <Dropdown menu={{ items, selectedKeys: [by] }} trigger={['click']} placement="bottomRight">
            <button type="button" className="filters__by" title={words.searchOther}>
              {words.searchBy(nameOf(by))} ▾
            </button>
          </Dropdown>
        )
      }
      placeholder={placeholder}
      aria-label={label}
      onChange={({ target }) => setTyped(target.value)}
      onClear={() => q !== '' && onSearch('', null)}
      onPressEnter={search}
    />
  );
}
