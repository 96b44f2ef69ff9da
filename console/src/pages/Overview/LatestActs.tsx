import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'react-router-dom';
import type { AuditView } from '../../../../cloudfunctions/shared/contract/console';
import { audit } from '../../api/console';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Card } from '../../components/Card/Card';
import { type PlainColumn, PlainTable } from '../../components/PlainTable/PlainTable';
import { shownMoment } from '../../format/when';
import { texts } from '../../texts/texts';

const SHOWN = 6;

/** What operators did last, for those who may read the audit. */
export function LatestActs(): ReactElement {
  const query = useQuery({ queryKey: ['console', 'audit', 'latest'], queryFn: () => audit({}) });
  const words = texts.overview;
  return (
    <Card title={words.acts} side={<Link to="/audit">{words.allActs}</Link>}>
      <Async query={query} skeleton={<Bones rows={4} />}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p className="quiet">{words.noActs}</p>
          ) : (
            <PlainTable
              label={words.acts}
              rows={entries.slice(0, SHOWN)}
              columns={columns}
              keyOf={({ number }) => String(number)}
            />
          )
        }
      </Async>
    </Card>
  );
}

const words = texts.audit;
const columns: PlainColumn<AuditView>[] = [
  { title: words.at, cell: ({ at }) => shownMoment(at) },
  { title: words.by, cell: ({ by, byName }) => byName ?? by },
  { title: words.action, cell: ({ action }) => words.actions[action] ?? action },
  { title: words.subject, cell: ({ subject }) => subject },
  { title: words.reason, cell: ({ reason }) => reason },
];
