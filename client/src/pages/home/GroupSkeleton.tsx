import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { Bone, BoneCard } from '../../components/Async/Bone';
import { silent, spoken } from '../../components/spoken';
import { groupTexts } from '../../texts/group';
import { statesTexts } from '../../texts/states';

/** A manager's home while its figures are on their way: names stand where they will, figures come. */
export function GroupSkeleton(): ReactElement {
  return (
    <>
      <View className="hero group-hero" {...spoken({ label: statesTexts.loading })}>
        <View className="hero__bamboo" {...silent} />
        <View className="hero__top">
          <View className="group-hero__name">{groupTexts.volume}</View>
        </View>
        <View className="hero__available">
          <Bone width={196} height={46} />
        </View>
        <View className="group-hero__difference">
          <Bone width={220} height={18} />
        </View>
        <View className="two-months">
          <View className="two-months__plot" />
          <View className="two-months__days" />
        </View>
        <View className="hero__foot">
          {[groupTexts.active, groupTexts.newInvitees, groupTexts.newFirstOrders].map((name) => (
            <View className="hero__figure" key={name}>
              <View className="hero__label">{name}</View>
              <Bone width={56} height={20} />
            </View>
          ))}
        </View>
      </View>
      <BoneCard rows={4} />
      <BoneCard rows={4} />
    </>
  );
}
