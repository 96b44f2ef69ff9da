import '../../components/Filters/Filters.css';
import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AdjustmentState } from '../../api/wallet';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { RowKeys } from '../../components/RowTable/RowKeys';
import { texts } from '../../texts/texts';
import { AdjustmentList } from './AdjustmentList';
import { adjustmentCsv } from './adjustmentCsv';
import { readAdjustments } from './readAdjustments';

const words = texts.adjustments;
const states = Object.keys(words.states) as AdjustmentState[];

/** 积分调整: what waits for a second operator, and everything that was booked; the state stands in the address. */
export function Adjustments(): ReactElement {
  const [params, setParams] = useSearchParams();
  const state = states.find((one) => one === params.get('state')) ?? null;
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{words.title}</h1>
        <div className="page-head__acts">
          <RowKeys />
          <ExportButton
            key={state}
            name={words.title}
            columns={adjustmentCsv}
            read={readAdjustments(state)}
          />
        </div>
      </div>
      <div className="filters">
        <Segmented<AdjustmentState | ''>
          aria-label={words.filter}
          value={state ?? ''}
          options={[
            { value: '', label: words.anyState },
            ...states.map((value) => ({ value, label: words.states[value] })),
          ]}
          onChange={(value) => setParams(value === '' ? {} : { state: value })}
        />
      </div>
      <AdjustmentList key={state} state={state} />
    </>
  );
}
