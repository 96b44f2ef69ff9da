import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { silent } from '../spoken';
import './RankBadge.scss';

const DRAWN = ['bronze', 'silver', 'gold', 'platinum', 'diamond', 'star', 'king'];

/** The seven shields, told apart by shape as well as colour; a rank that no picture was drawn for has an empty one. */
export function RankBadge({ rank }: { rank: string }): ReactElement {
  return <View className={`badge badge--${DRAWN.includes(rank) ? rank : 'none'}`} {...silent} />;
}
