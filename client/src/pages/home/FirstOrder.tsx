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
import { texts } from '../../texts/texts';

/** No points yet: the next step, and what a first order brings by the rules in force. An order of today counts from tomorrow. */
export function FirstOrder(): ReactElement {
  const { data: plan } = usePlan();
  const order = useOrders().data?.pages[0]?.orders[0];
  const example = plan ? firstOrderExample(plan) : null;
  const text = example === null ? texts.home.emptyWithoutPlan : texts.home.empty(example.threshold);
  if (order !== undefined) {
    const day = shownDay(order.day, dayOf(order.paidAt));
    return <Empty title={texts.home.waitingTitle} text={texts.home.waiting(day)} />;
  }
  return (
    <>
      <Empty title={texts.home.emptyTitle} text={text}>
        <Button
          id="see-rules"
          look="soft"
          label={texts.home.seeRules}
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
        <View className="card__title">{texts.home.exampleTitle}</View>
        <Step name={texts.home.exampleDay} text={texts.home.exampleGrant(amount, pool, multiplier)} done />
        <Step name={texts.home.exampleNext} text={texts.home.exampleRelease(daily, rate)} />
        <Step name={texts.home.exampleEnd} text={texts.home.exampleDays(days)} last />
      </View>
      <View className="home__note">
        <Icon name="info" small /> {texts.home.exampleNote(plan.version)}
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
