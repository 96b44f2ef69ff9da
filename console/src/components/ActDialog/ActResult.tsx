import './ActDialog.css';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { texts } from '../../texts/texts';
import { Icon } from '../Icon/Icon';

/** What came of an act, in place of what was asked. */
export function ActResult({ children, onClose }: { children: ReactNode; onClose(): void }): ReactElement {
  return (
    <div className="act" role="status">
      <div className="act__result">
        <Icon name="check" /> <div>{children}</div>
      </div>
      <div className="act__buttons">
        <Button type="primary" autoFocus onClick={onClose}>
          {texts.states.done}
        </Button>
      </div>
    </div>
  );
}
