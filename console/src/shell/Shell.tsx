import './Shell.css';
import { type ReactElement, useEffect } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { Empty } from '../components/Async/Empty';
import { useMay } from '../session/myself';
import { texts } from '../texts/texts';
import { AlarmBanner } from './AlarmBanner';
import { Header } from './Header';
import { placeInMenu } from './menu';
import { Sidebar } from './Sidebar';

/** The frame of every page: the menu at the left, the header above, alarms over everything. */
export function Shell(): ReactElement {
  const { pathname } = useLocation();
  const may = useMay();
  const place = placeInMenu(pathname);
  useEffect(() => {
    document.title = place ? texts.shell.tab(place.item.name) : texts.brand;
  }, [place]);
  return (
    <div className="shell">
      {/* A link to #main would be read as a page by the hash router. */}
      <button type="button" className="shell__skip" onClick={() => document.getElementById('main')?.focus()}>
        {texts.shell.skip}
      </button>
      <Sidebar />
      <div className="shell__right">
        <Header place={place} />
        <main className="shell__page" id="main" tabIndex={-1}>
          <AlarmBanner />
          {place && !may(place.item.access) ? (
            <Empty title={texts.states.notAllowedTitle} note={texts.states.notAllowed} />
          ) : (
            <Outlet />
          )}
        </main>
      </div>
    </div>
  );
}
