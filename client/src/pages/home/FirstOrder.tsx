import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactElement } from 'react';
import { Empty } from '../../components/Async/Empty';
import { Button } from '../../components/Button/Button';
import { Icon } from '../../components/Icon/Icon';
import type { PlanRules } from '../../data/readPlan';
import { useOrders } from '../../data/useOrders';
import { usePlan } from '../../data/usePlan';
import { firstOrderExample } from '../../format/firstOrderExample';
import { dayOf, shownDay } from '../../format/when';
import { homeTexts } from '../../texts/home';

/** No points yet: the next step, and what a first order brings by the rules in force. An order of today counts from tomorrow. */
export function FirstOrder(): ReactElement {
  const { data: plan } = usePlan();
  const order = useOrders().data?.pages[0]?.orders[0];
  const example = plan ? firstOrderExample(plan) : null;
  const text = example === null ? homeTexts.emptyWithoutPlan : homeTexts.empty(example.threshold);
  if (order !== undefined) {
    const day = shownDay(order.day, dayOf(order.paidAt));
    return <Empty title={homeTexts.waitingTitle} text={homeTexts.waiting(day)} />;
  }
  return (
    <>
      <Empty title={homeTexts.emptyTitle} text={text}>
        <Button
          id="see-rules"
          look="soft"
          label={homeTexts.seeRules}
          onTap={() => Taro.navigateTo({ url: '/pages/rules/index' })}
        />
      </Empty>
      {plan && <Example plan={plan} />}
    </>
  );
}

function Example({ plan }: { plan: PlanRules }): ReactElement | null {
  const example = firstOrderExample(plan);
  if (example === null) return null;
  const { amount, pool, multiplier, daily, rate, days } = example;
  return (
    <>
      <View className="card">
        <View className="card__title">{homeTexts.exampleTitle}</View>
        <Step name={homeTexts.exampleDay} text={homeTexts.exampleGrant(amount, pool, multiplier)} done />
        <Step name={homeTexts.exampleNext} text={homeTexts.exampleRelease(daily, rate)} />
        <Step name={homeTexts.exampleEnd} text={homeTexts.exampleDays(days)} last />
      </View>
      <View className="home__note">
        <Icon name="info" small /> {homeTexts.exampleNote(plan.version)}
      </View>
    </>
  );
}

function Step({
  name,
  text,
  done,
  last,
}: {
  name: string;
  text: string;
  done?: boolean;
  last?: boolean;
}): ReactElement {
  return (
    <View className={`step${last ? ' step--last' : ''}`}>
      <View className={`step__dot${done ? ' step__dot--done' : ''}`} />
      <View className="step__words">
        <View>{name}</View>
        <View className="step__text">{text}</View>
      </View>
    </View>
  );
}
