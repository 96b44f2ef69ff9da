import type { ReactElement } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { RowKeys } from '../../components/RowTable/RowKeys';
import { texts } from '../../texts/texts';
import { FilterBar } from './FilterBar';
import { MemberDrawer } from './MemberDrawer';
import { MemberList } from './MemberList';
import { memberCsv } from './memberCsv';
import { filterOf, type MemberFilter, paramsOf, type SearchedFor, searchedFor } from './memberFilter';
import { readMembers } from './readMembers';

/** 会员: whom one looks for, the list, and the member that is open. All of it stands in the address. */
export function Members(): ReactElement {
  const [params, setParams] = useSearchParams();
  const state = useLocation().state as SearchedFor | null;
  const filter = filterOf(params, state);
  const open = params.get('member');
  const narrow = (next: MemberFilter) => setParams(paramsOf(next), { state: searchedFor(next) });
  const openMember = (member: string | null) => {
    const next = paramsOf(filter);
    if (member !== null) next.set('member', member);
    setParams(next, { state });
  };
  const key = JSON.stringify(filter);
  return (
    <>
      <div className="page-head">
        <h1 className="page-head__title">{texts.members.title}</h1>
        <div className="page-head__acts">
          <RowKeys />
          <ExportButton
            key={`export ${key}`}
            name={texts.members.title}
            columns={memberCsv}
            read={readMembers(filter)}
          />
        </div>
      </div>
      <FilterBar filter={filter} onChange={narrow} />
      <MemberList key={`list ${key}`} filter={filter} open={open} onOpen={openMember} />
      {open !== null && <MemberDrawer key={open} member={open} onOpen={openMember} />}
    </>
  );
}
