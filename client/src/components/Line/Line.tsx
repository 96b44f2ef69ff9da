import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { go } from '../../data/go';
import { Icon, type IconName } from '../Icon/Icon';
import { silent, spoken } from '../spoken';
import './Line.scss';

interface LineProps {
  id: string;
  icon: IconName;
  name: string;
  note?: string;
  /** How many are new; no sign without any. `spoken` says what they are. */
  news?: { count: number; spoken: string };
  /** A page to open, or what to do instead; with neither the line only tells. */
  url?: string;
  onTap?(): void;
  look?: 'danger';
}

/** One line of a menu: what it is, how it stands, where it leads. */
export function Line({ id, icon, name, note, news, url, onTap, look }: LineProps): ReactElement {
  const leads = url !== undefined || onTap !== undefined;
  const tap = () => (url === undefined ? onTap?.() : go(url));
  const hasNews = news !== undefined && news.count > 0;
  const label = hasNews ? `${name}，${news.spoken}` : undefined;
  return (
    <View
      className={`line${look ? ` line--${look}` : ''}`}
      id={`line-${id}`}
      hoverClass={leads ? 'tappable--down' : 'none'}
      onClick={tap}
      {...spoken(leads ? { role: 'link', label } : {})}
    >
      <View className="line__icon">
        <Icon name={icon} />
      </View>
      <View className="line__name">{name}</View>
      {note && <View className="line__note">{note}</View>}
      {hasNews && (
        <View className="line__news" {...silent}>
          {news.count > 99 ? '99+' : news.count}
        </View>
      )}
      {leads && <Icon name="forward" small />}
    </View>
  );
}
