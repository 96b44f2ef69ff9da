import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import type { TopInviterView } from '../../../../cloudfunctions/shared/contract/members';
import { topInviters } from '../../api/members';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Card } from '../../components/Card/Card';
import { type PlainColumn, PlainTable } from '../../components/PlainTable/PlainTable';
import { shownCount } from '../../format/count';
import { texts } from '../../texts/texts';
import { MemberStatusChip } from '../Members/MemberStatusChip';

const words = texts.overview;
const FRESH_MS = 5 * 60_000;

/** Whose invitees ordered first lately. Counted in orders: heads alone put nobody on the list. */
export function TopInviters(): ReactElement {
  const query = useQuery({
    queryKey: ['members', 'topInviters'],
    queryFn: topInviters,
    staleTime: FRESH_MS,
  });
  return (
    <Card title={words.topInviters} side={query.data && words.lastDays(query.data.days)}>
      <Async query={query} skeleton={<Bones rows={6} />}>
        {({ inviters }) =>
          inviters.length === 0 ? (
            <p className="quiet">{words.noInviters}</p>
          ) : (
            <PlainTable
              label={words.topInviters}
              rows={inviters}
              columns={columns}
              keyOf={({ member }) => member}
            />
          )
        }
      </Async>
    </Card>
  );
}

const columns: PlainColumn<TopInviterView>[] = [
  {
    title: texts.members.number,
    cell: ({ member }) => <Link to={`/members?member=${encodeURIComponent(member)}`}>{member}</Link>,
  },
  {
    title: texts.members.name,
    cell: ({ name, status }) => (
      <>
        {name ?? texts.members.noName} {status !== 'active' && <MemberStatusChip status={status} />}
      </>
    ),
  },
  { title: words.registered, isFigure: true, cell: ({ registered }) => shownCount(registered) },
  {
    title: words.ordered,
    isFigure: true,
    cell: ({ ordered }) => <strong>{shownCount(ordered)}</strong>,
  },
];
