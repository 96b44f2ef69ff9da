import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Icon } from '../../components/Icon/Icon';

/** Below a list that another row can be added to. */
export function AddRow({ name, onAdd }: { name: string; onAdd(): void }): ReactElement {
  return (
    <div className="rows__foot">
      <Button size="small" type="link" icon={<Icon name="plus" size={12} />} onClick={onAdd}>
        {name}
      </Button>
    </div>
  );
}
