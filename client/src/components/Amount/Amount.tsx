import { Text } from '@tarojs/components';
import type { ReactElement } from 'react';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { useHiddenAmounts } from '../../data/hiddenAmounts';
import { statesTexts } from '../../texts/states';
import { spoken } from '../spoken';
import './Amount.scss';

interface AmountProps {
  /** In 0.01; null or undefined is unknown, and unknown is never shown as zero. */
  value: number | null | undefined;
  size?: 'display' | 'figure' | 'title' | 'head' | 'body' | 'sub';
  unit?: string;
  /** What stands for an unknown value, where it is known why. */
  unknown?: string;
}

/** Digits and commas of a whole that needs more room than others. */
const LONG = '10,000,000'.length;

/** Grouped, two decimals, the decimals lighter than the whole; covered where the reader chose so. */
export function Amount({ value, size = 'body', unit, unknown }: AmountProps): ReactElement {
  const hidden = useHiddenAmounts();
  const className = `amount amount--${size}`;
  if (value === null || value === undefined) {
    return <Text className={`${className} amount--unknown`}>{unknown ?? statesTexts.unknown}</Text>;
  }
  if (hidden) {
    return (
      <Text className={`${className} amount--hidden`} {...spoken({ role: 'img', label: statesTexts.hidden })}>
        ••••
      </Text>
    );
  }
  const [whole = '', decimals] = displayAmount(value).split('.');
  return (
    <Text className={whole.length >= LONG ? `${className} amount--long` : className}>
      {whole}
      <Text className="amount__decimals">.{decimals}</Text>
      {unit && <Text className="amount__unit"> {unit}</Text>}
    </Text>
  );
}
