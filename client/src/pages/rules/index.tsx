import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactElement } from 'react';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayFullDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { Async } from '../../components/Async/Async';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import type { PlanRules } from '../../data/readPlan';
import { usePlan } from '../../data/usePlan';
import { grouped, percent } from '../../format/planText';
import { texts } from '../../texts/texts';
import './index.scss';

/** 规则: sentences made from the plan in force, so that they can never differ from what is reckoned. */
export default function Rules(): ReactElement {
  const plan = usePlan();
  return (
    <PageRoot title={texts.rules.title} back>
      <Async query={plan}>
        {(rules) =>
          rules === null ? <View className="card">{texts.rules.none}</View> : <InForce rules={rules} />
        }
      </Async>
    </PageRoot>
  );
}

function InForce({ rules }: { rules: PlanRules }): ReactElement {
  const since = displayFullDay(rules.effectiveFrom as BusinessDay);
  return (
    <>
      <View className="rules__version">{texts.rules.inForce(rules.version, since)}</View>
      <Chapter title={texts.rules.grantTitle} text={texts.rules.grant}>
        {rules.tiers.map((tier) => (
          <View className="rules__line row row--wrap" key={tier.id}>
            <View className="rules__name">{tier.name}</View>
            <View className="rules__figure">
              {texts.rules.tierLine(grouped(tier.threshold))} · {texts.rules.multiplier(tier.multiplier)}
            </View>
          </View>
        ))}
      </Chapter>
      <Chapter title={texts.rules.releaseTitle} text={texts.rules.release(percent(rules.dailyRate))} />
      {rules.share.length > 0 && (
        <Chapter title={texts.rules.shareTitle} text={texts.rules.share}>
          {rules.share.map(({ generation, rate }) => (
            <View className="rules__line row row--wrap" key={generation}>
              <View className="rules__name">{texts.rules.generation(generation)}</View>
              <View className="rules__figure">{percent(rate)}</View>
            </View>
          ))}
        </Chapter>
      )}
      <Chapter title={texts.rules.capTitle} text={texts.rules.cap} />
      <Chapter title={texts.rules.refundTitle} text={texts.rules.refund} />
      <View className="rules__version">{texts.rules.notice}</View>
    </>
  );
}

function Chapter({
  title,
  text,
  children,
}: PropsWithChildren<{ title: string; text: string }>): ReactElement {
  return (
    <View className="card">
      <View className="card__title">{title}</View>
      <View className="rules__text">{text}</View>
      {children}
    </View>
  );
}
