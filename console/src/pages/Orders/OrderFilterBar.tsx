import '../../components/Filters/Filters.css';
import './Orders.css';
import { Button, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import type { OrderStatus } from '../../api/orders';
import { DayField } from '../../components/DayInput/DayField';
import { KindSearch } from '../../components/Filters/KindSearch';
import { SavedFilters } from '../../components/Filters/SavedFilters';
import { useTyped } from '../../components/Filters/useTyped';
import { texts } from '../../texts/texts';
import {
  everyOrder,
  type OrderFilter,
  orderFilterOf,
  orderParamsOf,
  orderStatuses,
  recogniseOrder,
  searchKinds,
} from './orderFilter';

interface OrderFilterBarProps {
  filter: OrderFilter;
  onChange(filter: OrderFilter): void;
}

const words = texts.orders;
const kinds = searchKinds.map((kind) => [kind, words.searchKinds[kind]] as const);

/** Everything that narrows the list. Choices count at once, what is typed counts with Enter. */
export function OrderFilterBar({ filter, onChange }: OrderFilterBarProps): ReactElement {
  const [source, setSource] = useTyped(filter.source);
  const params = orderParamsOf(filter).toString();
  const day = (name: 'from' | 'to') => (
    <DayField
      label={words[name]}
      value={filter[name]}
      isOptional
      onChange={(chosen) => onChange({ ...filter, [name]: chosen })}
    />
  );
  return (
    <div className="filters">
      <KindSearch
        q={filter.q}
        by={filter.by}
        kinds={kinds}
        recognise={recogniseOrder}
        placeholder={words.search}
        label={words.searchSpoken}
        onSearch={(q, by) => onChange({ ...filter, q, by })}
      />
      <Select<OrderStatus | ''>
        aria-label={words.status}
        value={filter.status ?? ''}
        options={[
          { value: '', label: words.anyStatus },
          ...orderStatuses.map((value) => ({ value, label: words.statuses[value] })),
        ]}
        onChange={(value) => onChange({ ...filter, status: value === '' ? null : value })}
      />
      <Input
        className="order-filters__source"
        value={source}
        allowClear
        placeholder={words.sourceFilter}
        aria-label={words.source}
        onChange={({ target }) => setSource(target.value)}
        onClear={() => filter.source !== '' && onChange({ ...filter, source: '' })}
        onPressEnter={() => onChange({ ...filter, source: source.trim() })}
      />
      {day('from')}
      {day('to')}
      {params !== '' && (
        <Button type="text" onClick={() => onChange(everyOrder)}>
          {words.clear}
        </Button>
      )}
      <SavedFilters
        table="orders"
        params={params}
        canSave={params !== ''}
        onChoose={(chosen) => onChange(orderFilterOf(new URLSearchParams(chosen)))}
      />
    </div>
  );
}
