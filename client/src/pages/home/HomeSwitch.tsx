import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Choice } from '../../components/Choice/Choice';
import { groupTexts } from '../../texts/group';
import './HomeSwitch.scss';

/** Which of a manager's two homes is shown: a manager is a member too. */
export type ManagerView = 'group' | 'points';

const views: Record<ManagerView, string> = { group: groupTexts.title, points: groupTexts.points };

interface HomeSwitchProps {
  chosen: ManagerView;
  onChoose(view: ManagerView): void;
}

export function HomeSwitch({ chosen, onChoose }: HomeSwitchProps): ReactElement {
  return (
    <View className="home-switch">
      <Choice
        id="view"
        tabs
        label={groupTexts.switchSpoken}
        options={views}
        chosen={chosen}
        onChoose={onChoose}
      />
    </View>
  );
}
