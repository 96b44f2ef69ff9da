import { View } from '@tarojs/components';
import type { ReactElement } from 'react';
import { spoken } from '../spoken';
import './Choice.scss';

interface ChoiceProps<Value extends string> {
  id: string;
  /** In the order in which they stand. */
  options: Record<Value, string>;
  chosen: Value;
  onChoose(value: Value): void;
}

/** A few values side by side, one of which holds. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { id, options, chosen, onChoose } = props;
  return (
    <View className="choice" id={id} {...spoken({ role: 'radiogroup' })}>
      {(Object.keys(options) as Value[]).map((value) => (
        <View
          className={`choice__option${value === chosen ? ' choice__option--on' : ''}`}
          key={value}
          id={`${id}-${value}`}
          onClick={() => onChoose(value)}
          {...spoken({ role: 'radio', label: options[value], checked: value === chosen })}
        >
          {options[value]}
        </View>
      ))}
    </View>
  );
}
