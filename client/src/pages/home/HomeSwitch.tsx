import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { spoken } from '../../components/spoken';
import { texts } from '../../texts/texts';

/** Which of a manager's two homes is shown: a manager is a member too. */
export type ManagerView = 'group' | 'points';

const views: Record<ManagerView, string> = { group: texts.group.title, points: texts.group.points };

export function HomeSwitch({
  chosen,
  onChoose,
}: {
  chosen: ManagerView;
  onChoose(view: ManagerView): void;
}): ReactElement {
  return (
    <View className="home-switch" {...spoken({ role: 'tablist', label: texts.group.switchSpoken })}>
      {(Object.keys(views) as ManagerView[]).map((view) => (
        <View
          className={`home-switch__view${view === chosen ? ' home-switch__view--on' : ''}`}
          key={view}
          id={`view-${view}`}
          onClick={() => onChoose(view)}
          {...spoken({ role: 'tab', selected: view === chosen })}
        >
          {views[view]}
        </View>
      ))}
    </View>
  );
}
