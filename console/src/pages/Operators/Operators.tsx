import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { operators } from '../../api/console';
import { queryClient } from '../../api/queryClient';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Card } from '../../components/Card/Card';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { Icon } from '../../components/Icon/Icon';
import { RowKeys } from '../../components/RowTable/RowKeys';
import { RowTable } from '../../components/RowTable/RowTable';
import { texts } from '../../texts/texts';
import { AppointDialog } from './AppointDialog';
import { OperatorDrawer } from './OperatorDrawer';
import { operatorColumns } from './operatorColumns';
import { operatorCsv } from './operatorCsv';

const operatorsKey = ['console', 'operators'] as const;

/** 操作员: who may use the console; the one that is open stands in the address. */
export function Operators(): ReactElement {
  const query = useQuery({ queryKey: operatorsKey, queryFn: operators });
  const [isAppointing, setAppointing] = useState(false);
  const [params, setParams] = useSearchParams();
  const words = texts.operators;
  const open = query.data?.find(({ id }) => id === params.get('operator')) ?? null;
  const refresh = () => queryClient.invalidateQueries({ queryKey: operatorsKey });
  const appointed = () => {
    setAppointing(false);
    refresh();
  };
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{words.title}</h1>
        <div className="page-head__acts">
          <RowKeys />
          <ExportButton
            name={words.title}
            columns={operatorCsv}
            read={async () => ({ rows: await operators(), next: null })}
          />
          <Button type="primary" icon={<Icon name="plus" size={14} />} onClick={() => setAppointing(true)}>
            {words.appoint}
          </Button>
        </div>
      </div>
      <Card isFlush>
        <Async query={query} skeleton={<Bones rows={6} />}>
          {(rows) => (
            <RowTable
              label={words.table}
              rows={rows}
              columns={operatorColumns}
              keyOf={({ id }) => id}
              chosen={open?.id ?? null}
              onOpen={({ id }) => setParams({ operator: id })}
              empty={<Empty title={words.emptyTitle} />}
            />
          )}
        </Async>
      </Card>
      {open && (
        <OperatorDrawer key={open.id} operator={open} onChanged={refresh} onClose={() => setParams({})} />
      )}
      {isAppointing && <AppointDialog onClose={appointed} />}
    </>
  );
}
