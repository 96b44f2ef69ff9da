import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { StatementView } from '../../../../cloudfunctions/shared/contract/statement';
import { Amount } from '../../components/Amount/Amount';
import { Icon } from '../../components/Icon/Icon';
import { silent } from '../../components/spoken';
import { lineName } from '../../format/explainLine';
import { statementTexts } from '../../texts/explain';
import { releaseTexts } from '../../texts/release';
import { statesTexts } from '../../texts/states';

/** What the month released: in all, as points and cash, and by kind; solid 每日释放, striped what was accelerated. */
export function Released({ statement }: { statement: StatementView }): ReactElement {
  const { complete, total, points, cash, capped, lines } = statement;
  const daily = lines.find(({ kind }) => kind === 'static')?.paid ?? 0;
  return (
    <>
      <View className="statement__total">
        <View>
          <View className="card__note">{statementTexts.released}</View>
          <Amount value={total} size="figure" />
        </View>
        <View className="statement__split">
          <View>
            {statementTexts.points} <Amount value={points} size="sub" />
          </View>
          <View>
            {statementTexts.cash} <Amount value={cash} size="sub" unit={statesTexts.yuan} />
          </View>
        </View>
      </View>
      {total > 0 && (
        <View className="statement__bar" {...silent}>
          <View className="statement__solid" style={{ flexGrow: daily }} />
          {total > daily && <View className="statement__fast" style={{ flexGrow: total - daily }} />}
        </View>
      )}
      {lines.map(({ kind, paid }) => (
        <Line key={kind} name={lineName(kind)} amount={paid} mark={kind === 'static' ? 'solid' : 'fast'} />
      ))}
      {lines.length === 0 && <View className="statement__note">{statementTexts.nothing}</View>}
      <Line name={releaseTexts.capped} amount={capped} mark="none" />
      <View className="statement__foot">
        <Icon name={complete ? 'check' : 'clock'} small />
        {complete ? statementTexts.complete : statementTexts.untilNow}
      </View>
    </>
  );
}

interface LineProps {
  name: string;
  amount: number;
  /** As it is painted in the bar; none for what was not released. */
  mark: 'solid' | 'fast' | 'none';
}

function Line({ name, amount, mark }: LineProps): ReactElement {
  return (
    <View className={`row statement__line${mark === 'none' ? ' statement__line--quiet' : ''}`}>
      <View className="statement__kind">
        <View className={`statement__mark statement__mark--${mark}`} {...silent} />
        {name}
      </View>
      <Amount value={amount} />
    </View>
  );
}
