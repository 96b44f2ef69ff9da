import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { Icon, type IconName } from '../../components/Icon/Icon';
import { spoken } from '../../components/spoken';

interface LineProps {
  id: string;
  icon: IconName;
  name: string;
  note?: string;
  /** A page to open, or what to do instead; with neither the line only tells. */
  url?: string;
  onTap?(): void;
}

/** One line of a menu: what it is, how it stands, where it leads. */
export function Line({ id, icon, name, note, url, onTap }: LineProps): ReactElement {
  const leads = url !== undefined || onTap !== undefined;
  const go = () => (url === undefined ? onTap?.() : Taro.navigateTo({ url }));
  return (
    <View
      className="line"
      id={`line-${id}`}
      hoverClass={leads ? 'tappable--down' : 'none'}
      onClick={go}
      {...spoken(leads ? { role: 'link' } : {})}
    >
      <View className="line__icon">
        <Icon name={icon} />
      </View>
      <View className="line__name">{name}</View>
      {note && <View className="line__note">{note}</View>}
      {leads && <Icon name="forward" small />}
    </View>
  );
}
