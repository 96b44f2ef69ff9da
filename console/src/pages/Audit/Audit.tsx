import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { RowKeys } from '../../components/RowTable/RowKeys';
import { texts } from '../../texts/texts';
import { AuditFilterBar } from './AuditFilterBar';
import { AuditList } from './AuditList';
import { auditCsv } from './auditCsv';
import { auditFilterOf, auditParamsOf } from './auditFilter';
import { readAudit } from './readAudit';

/** 审计日志: every act of every operator, narrowed by what stands in the address. */
export function Audit(): ReactElement {
  const [params, setParams] = useSearchParams();
  const filter = auditFilterOf(params);
  const key = auditParamsOf(filter).toString();
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{texts.audit.title}</h1>
        <div className="page-head__acts">
          <RowKeys />
          <ExportButton
            key={`export ${key}`}
            name={texts.audit.title}
            columns={auditCsv}
            read={readAudit(filter)}
          />
        </div>
      </div>
      <AuditFilterBar filter={filter} onChange={(next) => setParams(auditParamsOf(next))} />
      <AuditList key={`list ${key}`} filter={filter} />
    </>
  );
}
