import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { GroupView } from '../../../../cloudfunctions/shared/contract/group';
import { Amount } from '../../components/Amount/Amount';
import { silent, spoken } from '../../components/spoken';
import { useShownAmount } from '../../format/shownAmount';
import { groupTexts } from '../../texts/group';
import './Generations.scss';

/** Two generations by themselves; whoever is deeper only as a grey total. */
export function Generations({ group, onTap }: { group: GroupView; onTap(): void }): ReactElement {
  const { first, second, deeper } = group;
  const most = Math.max(1, first.volume, second.volume, deeper.volume);
  const { counted, totalOnly } = groupTexts;
  return (
    <View
      className="card generations tappable"
      id="generations"
      hoverClass="tappable--down"
      onClick={onTap}
      {...spoken({ role: 'button' })}
    >
      <View className="card__head">
        <View className="card__title">{groupTexts.generations}</View>
        <View className="card__note">{groupTexts.inMonth}</View>
      </View>
      <Generation
        name={groupTexts.first}
        people={counted(first.members, first.active)}
        volume={first.volume}
        most={most}
      />
      <Generation
        name={groupTexts.second}
        people={counted(second.members, second.active)}
        volume={second.volume}
        most={most}
      />
      <Generation
        name={groupTexts.deeper}
        people={totalOnly(deeper.members)}
        volume={deeper.volume}
        most={most}
        grey
      />
    </View>
  );
}

interface GenerationProps {
  name: string;
  people: string;
  volume: number;
  most: number;
  grey?: boolean;
}

function Generation({ name, people, volume, most, grey }: GenerationProps): ReactElement {
  const shown = useShownAmount();
  const look = grey ? ' generation--grey' : '';
  return (
    <View
      className={`generation${look}`}
      {...spoken({ label: groupTexts.generationSpoken(name, people, shown(volume)) })}
    >
      <View className="generation__name">{name}</View>
      <View className="generation__words">
        <View className="row row--wrap">
          <View className="generation__people">{people}</View>
          <Amount value={volume} />
        </View>
        <View className="generation__groove" {...silent}>
          <View className="generation__fill" style={{ width: `${(Math.max(0, volume) / most) * 100}%` }} />
        </View>
      </View>
    </View>
  );
}
