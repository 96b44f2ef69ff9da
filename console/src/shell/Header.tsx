import './Header.css';
import type { ReactElement } from 'react';
import { Clock } from './Clock';
import type { placeInMenu } from './menu';
import { SearchBox } from './SearchBox';

/** Where one is, a way to any member, and the time that the server counts in. */
export function Header({ place }: { place: ReturnType<typeof placeInMenu> }): ReactElement {
  return (
    <header className="header">
      <p className="header__place">
        {place && (
          <>
            {place.group.name !== place.item.name && <span className="quiet">{place.group.name} / </span>}
            <strong>{place.item.name}</strong>
          </>
        )}
      </p>
      <SearchBox />
      <Clock />
    </header>
  );
}
