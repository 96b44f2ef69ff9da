import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Bone } from '../../components/Async/Bone';
import { spoken } from '../../components/spoken';
import { statesTexts } from '../../texts/states';

/** Messages on their way, where they will stand. */
export function MessageBones(): ReactElement {
  return (
    <View {...spoken({ label: statesTexts.loading })}>
      <View className="messages__day">
        <Bone width={64} height={16} />
      </View>
      <View className="card messages">
        {['first', 'second', 'third', 'fourth'].map((row) => (
          <View className="message" key={row}>
            <View className="message__icon message__icon--bone" />
            <View className="message__words message__bones">
              <Bone width={104} height={16} />
              <Bone full />
              <Bone width={160} />
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}
