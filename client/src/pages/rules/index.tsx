import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactElement } from 'react';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayFullDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { Async } from '../../components/Async/Async';
import { PageRoot } from '../../components/PageRoot/PageRoot';
import type { PlanRules } from '../../data/readPlan';
import { usePlan } from '../../data/usePlan';
import { grouped, percent } from '../../format/planText';
import { rulesTexts } from '../../texts/rules';
import './index.scss';

/** 规则: sentences made from the plan in force, so that they can never differ from what is reckoned. */
export default function Rules(): ReactElement {
  const plan = usePlan();
  return (
    <PageRoot title={rulesTexts.title} back>
      <Async query={plan}>
        {(rules) =>
          rules === null ? <View className="card">{rulesTexts.none}</View> : <InForce rules={rules} />
        }
      </Async>
    </PageRoot>
  );
}

function InForce({ rules }: { rules: PlanRules }): ReactElement {
  const since = displayFullDay(rules.effectiveFrom as BusinessDay);
  return (
    <>
      <View className="rules__version">{rulesTexts.inForce(rules.version, since)}</View>
      <Chapter title={rulesTexts.grantTitle} text={rulesTexts.grant}>
        {rules.tiers.map((tier) => (
          <View className="rules__line row row--wrap" key={tier.id}>
            <View className="rules__name">{tier.name}</View>
            <View className="rules__figure">
              {rulesTexts.tierLine(grouped(tier.threshold))} · {rulesTexts.multiplier(tier.multiplier)}
            </View>
          </View>
        ))}
      </Chapter>
      <Chapter title={rulesTexts.releaseTitle} text={rulesTexts.release(percent(rules.dailyRate))} />
      {rules.share.length > 0 && (
        <Chapter title={rulesTexts.shareTitle} text={rulesTexts.share}>
          {rules.share.map(({ generation, rate }) => (
            <View className="rules__line row row--wrap" key={generation}>
              <View className="rules__name">{rulesTexts.generation(generation)}</View>
              <View className="rules__figure">{percent(rate)}</View>
            </View>
          ))}
        </Chapter>
      )}
      <Chapter title={rulesTexts.capTitle} text={rulesTexts.cap} />
      <Chapter title={rulesTexts.refundTitle} text={rulesTexts.refund} />
      <View className="rules__version">{rulesTexts.notice}</View>
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
