import { View } from '@tarojs/components';
import { type ReactElement, useState } from 'react';
import { Button } from '../../components/Button/Button';
import { Choice } from '../../components/Choice/Choice';
import { Line } from '../../components/Line/Line';
import { MonthSwitch } from '../../components/MonthSwitch/MonthSwitch';
import { Tappable } from '../../components/Tappable';
import { aMoment, nothing } from './aMoment';
import { Section, State } from './State';
import { words } from './words';

const looks = ['primary', 'soft', 'plain', 'danger'] as const;

export function ButtonStates(): ReactElement {
  return (
    <Section of="Button">
      {looks.map((look) => (
        <State name={`${look}: usual, with icon, disabled, waiting`} key={look} card>
          <View className="catalogue__stack">
            <Button look={look} label={words.press} onTap={aMoment} />
            <Button look={look} label={words.press} icon="send" onTap={aMoment} />
            <Button look={look} label={words.press} disabled />
            <Button look={look} label={words.press} waiting />
          </View>
        </State>
      ))}
      <State name="a long label" card>
        <Button icon="check" label={words.longPress} onTap={aMoment} />
      </State>
    </Section>
  );
}

export function ChoiceStates(): ReactElement {
  const [two, setTwo] = useState<keyof typeof words.choices>('first');
  const [three, setThree] = useState<keyof typeof words.threeChoices>('releasing');
  return (
    <Section of="Choice">
      <State name="of two" card>
        <Choice id="two" options={words.choices} chosen={two} onChoose={(one) => setTwo(one)} />
      </State>
      <State name="of three" card>
        <Choice id="three" options={words.threeChoices} chosen={three} onChoose={(one) => setThree(one)} />
      </State>
    </Section>
  );
}

export function LineStates(): ReactElement {
  const few = { count: 3, spoken: words.news };
  const many = { count: 120, spoken: words.news };
  return (
    <Section of="Line">
      <State name="leads, with a note, with news, many news, long, only tells, danger">
        <View className="card lines">
          <Line id="leads" icon="bell" name={words.line} onTap={nothing} />
          <Line id="note" icon="bell" name={words.line} note={words.note} onTap={nothing} />
          <Line id="news" icon="bell" name={words.line} news={few} onTap={nothing} />
          <Line id="many" icon="bell" name={words.line} note={words.note} news={many} onTap={nothing} />
          <Line id="long" icon="rules" name={words.longLine} note={words.longLine} onTap={nothing} />
          <Line id="tells" icon="info" name={words.line} note={words.note} />
          <Line id="danger" icon="leave" name={words.danger} look="danger" onTap={nothing} />
        </View>
      </State>
      <State name="alone">
        <View className="card lines">
          <Line id="alone" icon="gear" name={words.line} onTap={nothing} />
        </View>
      </State>
    </Section>
  );
}

const LAST = '2026-11';

export function MonthSwitchStates(): ReactElement {
  const [month, setMonth] = useState('2026-01');
  return (
    <Section of="MonthSwitch">
      <State name="some month" card>
        <MonthSwitch month={month} last={LAST} onMonth={setMonth} />
      </State>
      <State name="the last month" card>
        <MonthSwitch month={LAST} last={LAST} onMonth={nothing} />
      </State>
    </Section>
  );
}

export function TappableStates(): ReactElement {
  return (
    <Section of="Tappable">
      <State name="paler while pressed" card>
        <Tappable id="tappable" className="row" onTap={nothing}>
          {words.sheetText}
        </Tappable>
      </State>
    </Section>
  );
}
