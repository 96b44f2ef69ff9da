import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { statesTexts } from '../../texts/states';
import { silent, spoken } from '../spoken';
import './Async.scss';

/** A stand-in of a line of text that is on its way; width and height in px. */
export function Bone({
  width,
  height = 14,
  full,
}: {
  width?: number;
  height?: number;
  full?: boolean;
}): ReactElement {
  return (
    <View
      className="bone"
      style={{ width: full ? '100%' : `${width}px`, height: `${height}px` }}
      {...silent}
    />
  );
}

/** A card of lines on their way, in the shape of the card that comes. */
export function BoneCard({ rows = 3 }: { rows?: number }): ReactElement {
  return (
    <View className="card bone-card" {...spoken({ label: statesTexts.loading })}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <View className="bone-card__row" key={row}>
          <Bone width={120 - row * 16} height={16} />
          <Bone width={72} />
        </View>
      ))}
    </View>
  );
}
