import './RowKeys.css';
import type { ReactElement } from 'react';
import { texts } from '../../texts/texts';

/** Says beside a table what the keyboard does. */
export function RowKeys(): ReactElement {
  return (
    <span className="row-keys" aria-hidden="true">
      {texts.states.rowMove} <kbd>↑</kbd> <kbd>↓</kbd> {texts.states.rowOpen} <kbd>Enter</kbd>
    </span>
  );
}
