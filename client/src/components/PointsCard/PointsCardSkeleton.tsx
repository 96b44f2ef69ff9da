import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { homeTexts } from '../../texts/home';
import { statesTexts } from '../../texts/states';
import { Bone } from '../Async/Bone';
import { silent, spoken } from '../spoken';
import './PointsCard.scss';

/** Stands exactly where the card's figures will: names are there at once, figures come. */
export function PointsCardSkeleton(): ReactElement {
  return (
    <View className="hero" {...spoken({ label: statesTexts.loading })}>
      <View className="hero__bamboo" {...silent} />
      <View className="hero__top">
        <View className="hero__name hero__name--waiting">{homeTexts.available}</View>
      </View>
      <View className="hero__available">
        <Bone width={168} height={46} />
      </View>
      <View className="today">
        <View className="today__row">
          <View className="today__name">{homeTexts.today}</View>
          <Bone width={72} height={16} />
        </View>
        <View className="today__bar" {...silent} />
        <View className="today__parts">
          <Bone width={96} height={18} />
          <Bone width={96} height={18} />
        </View>
      </View>
      <View className="hero__foot">
        {[homeTexts.inPools, homeTexts.cash, homeTexts.openOrders].map((name) => (
          <View className="hero__figure" key={name}>
            <View className="hero__label">{name}</View>
            <Bone width={64} height={20} />
          </View>
        ))}
      </View>
    </View>
  );
}
