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
  /** What is below belongs to the chosen one: read as tabs, and not as a setting. */
  tabs?: boolean;
  /** What is chosen, for who cannot see what is below. */
  label?: string;
  /** As wide as its words, not as the card. */
  narrow?: boolean;
}

/** A few values side by side, one of which holds. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { id, options, chosen, onChoose, tabs = false, label, narrow = false } = props;
  const isChosen = (value: Value) => value === chosen;
  return (
    <View
      className={`choice${narrow ? ' choice--narrow' : ''}`}
      id={id}
      {...spoken({ role: tabs ? 'tablist' : 'radiogroup', label })}
    >
      {(Object.keys(options) as Value[]).map((value) => (
        <View
          className={`choice__option${isChosen(value) ? ' choice__option--on' : ''}`}
          key={value}
          id={`${id}-${value}`}
          onClick={() => onChoose(value)}
          {...(tabs
            ? spoken({ role: 'tab', selected: isChosen(value) })
            : spoken({ role: 'radio', label: options[value], checked: isChosen(value) }))}
        >
          {options[value]}
        </View>
      ))}
    </View>
  );
}
