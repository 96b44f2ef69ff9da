import './Sidebar.css';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router-dom';
import { Icon } from '../components/Icon/Icon';
import { Mark } from '../components/Mark/Mark';
import { useMay } from '../session/myself';
import { texts } from '../texts/texts';
import { DayCloseBadge } from './DayCloseBadge';
import { type MenuGroup, type MenuItem, menu } from './menu';
import { UserMenu } from './UserMenu';
import { WaitingBadge } from './WaitingBadge';

/** The menu; where the window is narrow only its icons stand, and their names are told on hover and read aloud. */
export function Sidebar(): ReactElement {
  return (
    <aside className="side">
      <div className="side__brand">
        <Mark size={22} />
        <span className="side__name">{texts.brand}</span>
        <span className="side__console">{texts.shell.console}</span>
      </div>
      <nav className="side__menu" aria-label={texts.shell.navigation}>
        {menu.map((group) => (
          <Group key={group.name} group={group} />
        ))}
      </nav>
      <UserMenu />
    </aside>
  );
}

function Group({ group }: { group: MenuGroup }): ReactElement | null {
  const may = useMay();
  const items = group.items.filter(({ access }) => may(access));
  if (items.length === 0) return null;
  return (
    <section className="side__group">
      <h2 className="side__heading">{group.name}</h2>
      {items.map((item) => (
        <Item key={item.path} item={item} />
      ))}
    </section>
  );
}

function Item({ item: { path, name, icon } }: { item: MenuItem }): ReactElement {
  return (
    <NavLink className="side__item" to={path} title={name}>
      <Icon name={icon} />
      <span className="side__label">{name}</span>
      {path === '/day-close' && <DayCloseBadge />}
      {path === '/adjustments' && <WaitingBadge />}
    </NavLink>
  );
}
