import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { HomeView } from '../../../../cloudfunctions/shared/contract/points';
import { Amount } from '../../components/Amount/Amount';
import { silent } from '../../components/spoken';
import '../../components/PointsCard/PointsCard.scss';
import { mineTexts } from '../../texts/mine';

/** What I have, in three figures; unknown until they arrive, never zero. */
export function Holdings({ view }: { view: HomeView | undefined }): ReactElement {
  return (
    <View className="hero holdings" id="holdings">
      <View className="hero__bamboo" {...silent} />
      <View className="hero__foot holdings__row">
        <Holding name={mineTexts.available} value={view?.available} />
        <Holding name={mineTexts.inPools} value={view?.inPools} />
        <Holding name={mineTexts.cash} value={view?.cash} />
      </View>
    </View>
  );
}

function Holding({ name, value }: { name: string; value: number | null | undefined }): ReactElement {
  return (
    <View className="hero__figure">
      <View className="hero__label">{name}</View>
      <Amount value={value} size="head" />
    </View>
  );
}
