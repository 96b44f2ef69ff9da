import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { silent } from '../spoken';

/** A groove filled as far as `share` says, 0 to 1, and left empty where nothing is known; what it means stands in words beside it. */
export function ProgressBar({ share, look }: { share: number | null; look: 'tier' | 'rank' }): ReactElement {
  return (
    <View className="progress__groove" {...silent}>
      {share !== null && (
        <View
          className={`progress__fill progress__fill--${look}`}
          style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }}
        />
      )}
    </View>
  );
}
