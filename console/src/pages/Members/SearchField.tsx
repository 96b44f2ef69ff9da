import type { ReactElement } from 'react';
import { searchAccess } from '../../../../cloudfunctions/shared/contract/members';
import { KindSearch } from '../../components/Filters/KindSearch';
import { useMay } from '../../session/myself';
import { texts } from '../../texts/texts';
import { type MemberFilter, searchKinds } from './memberFilter';
import { recogniseSearch, type SearchKind } from './recogniseSearch';

interface SearchFieldProps {
  filter: MemberFilter;
  onChange(filter: MemberFilter): void;
}

/** One field for whatever one knows of a member. */
export function SearchField({ filter, onChange }: SearchFieldProps): ReactElement {
  const may = useMay();
  const words = texts.members;
  // What the console reads by itself has a name also for whoever may not search so: the server says it then.
  const kinds = searchKinds.map((kind) => [kind, words.searchKinds[kind]] as const);
  return (
    <KindSearch<SearchKind>
      q={filter.q}
      by={filter.by}
      kinds={kinds}
      mayChoose={(kind) => may(searchAccess[kind])}
      recognise={(typed) => recogniseSearch(typed).by}
      placeholder={may(searchAccess.name) ? words.search : words.searchNumbers}
      label={words.searchSpoken}
      onSearch={(q, by) => onChange({ ...filter, q, by })}
    />
  );
}
