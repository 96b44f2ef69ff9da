import { Drawer } from 'antd';
import type { ReactElement } from 'react';
import type { AuditView } from '../../../../cloudfunctions/shared/contract/console';
import { Facts } from '../../components/Facts/Facts';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { exactMoment } from '../../format/when';
import { texts } from '../../texts/texts';
import { type Change, changesBetween } from './changesBetween';
import { shownValue } from './shownValue';

/** One act: who, whom, why, what it changed, and what links it to the act before. */
export function AuditDrawer({ entry, onClose }: { entry: AuditView; onClose(): void }): ReactElement {
  const words = texts.audit;
  return (
    <Drawer
      open
      size={560}
      title={`${words.actions[entry.action] ?? entry.action} · ${entry.subject}`}
      onClose={onClose}
    >
      <div className="entry">
        <Facts
          facts={[
            [words.number, entry.number],
            [words.at, exactMoment(entry.at)],
            [words.by, entry.byName === null ? entry.by : words.named(entry.byName, entry.by)],
            [words.subject, entry.subject],
            [words.reason, entry.reason],
          ]}
        />
        <section>
          <h3>{words.changes}</h3>
          <Changes changes={changesBetween(entry.before, entry.after)} />
        </section>
        <section>
          <h3>{words.chain}</h3>
          <Facts
            facts={[
              [
                words.hash,
                <span key="hash" className="mono">
                  {entry.hash}
                </span>,
              ],
              [
                words.requestId,
                <span key="request" className="mono">
                  {entry.requestId}
                </span>,
              ],
            ]}
          />
          <p className="quiet">{words.chainNote}</p>
        </section>
      </div>
    </Drawer>
  );
}

function Changes({ changes }: { changes: Change[] }): ReactElement {
  const words = texts.audit;
  if (changes.length === 0) return <p className="quiet">{words.noChanges}</p>;
  return (
    <PlainTable
      label={words.changes}
      rows={changes}
      keyOf={({ path }) => path}
      columns={[
        {
          title: words.field,
          cell: ({ path }) => words.fields[path] ?? <span className="mono">{path}</span>,
        },
        {
          title: words.before,
          cell: ({ path, before }) => (
            <span className={before == null ? 'quiet' : 'entry__before'}>{shownValue(path, before)}</span>
          ),
        },
        {
          title: words.after,
          cell: ({ path, after }) => <span className="entry__after">{shownValue(path, after)}</span>,
        },
      ]}
    />
  );
}
