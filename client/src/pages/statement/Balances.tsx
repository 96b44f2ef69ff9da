import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { StatementView } from '../../../../cloudfunctions/shared/contract/statement';
import { Amount } from '../../components/Amount/Amount';
import { useShownAmount } from '../../format/shownAmount';
import { statementTexts } from '../../texts/explain';

/** What the month began with, what came and went, and what it ended with: of the pools, and of all that was ever released. */
export function Balances({ statement }: { statement: StatementView }): ReactElement {
  const { pools, opening, closing, points, cash } = statement;
  const hasCash = closing.cash > 0;
  return (
    <>
      <View className="card" id="pools">
        <View className="card__title">{statementTexts.pools}</View>
        <Entry name={statementTexts.poolsOpening} amounts={[pools.opening]} />
        <Entry name={statementTexts.granted} sign="+" amounts={[pools.granted]} />
        <Entry name={statementTexts.released} sign="−" amounts={[pools.released]} />
        {pools.voided > 0 && <Entry name={statementTexts.voided} sign="−" amounts={[pools.voided]} />}
        <Entry name={statementTexts.poolsClosing} amounts={[pools.closing]} isSum />
      </View>
      <View className="card" id="totals">
        <View className="card__head">
          <View className="card__title">{statementTexts.totals}</View>
          {hasCash && (
            <View className="statement__columns">
              <View className="statement__cell">{statementTexts.points}</View>
              <View className="statement__cell">{statementTexts.cash}</View>
            </View>
          )}
        </View>
        <Entry
          name={statementTexts.opening}
          amounts={hasCash ? [opening.points, opening.cash] : [opening.points]}
        />
        <Entry name={statementTexts.released} sign="+" amounts={hasCash ? [points, cash] : [points]} />
        <Entry
          name={statementTexts.closing}
          amounts={hasCash ? [closing.points, closing.cash] : [closing.points]}
          isSum
        />
        <Clawed amount={statement.clawed} />
      </View>
    </>
  );
}

function Clawed({ amount }: { amount: number }): ReactElement | null {
  const show = useShownAmount();
  return amount > 0 ? (
    <View className="statement__note statement__note--warn">{statementTexts.clawed(show(amount))}</View>
  ) : null;
}

interface EntryProps {
  name: string;
  /** Points, and cash where there is any. */
  amounts: number[];
  sign?: '+' | '−';
  isSum?: boolean;
}

function Entry({ name, amounts, sign, isSum }: EntryProps): ReactElement {
  return (
    <View className={`row statement__entry${isSum ? ' statement__entry--sum' : ''}`}>
      <View>{name}</View>
      <View className="statement__columns">
        {amounts.map((amount, column) => (
          <View className="statement__cell" key={column === 0 ? 'points' : 'cash'}>
            {sign && amount > 0 && <View className="statement__sign">{sign}</View>}
            <Amount value={amount} />
          </View>
        ))}
      </View>
    </View>
  );
}
