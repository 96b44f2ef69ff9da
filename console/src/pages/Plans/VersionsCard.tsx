import { Button, type TableProps } from 'antd';
import type { ReactElement } from 'react';
import type { PlanVersion } from '../../api/plans';
import { Card } from '../../components/Card/Card';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { RowTable } from '../../components/RowTable/RowTable';
import { onePage } from '../../csv/onePage';
import { shownDay, shownMoment, today } from '../../format/when';
import { texts } from '../../texts/texts';
import { presetOf } from './presetOf';
import { severeOf } from './readiness';
import { StateChip } from './StateChip';
import { versionCsv } from './versionCsv';
import { versionState } from './versionState';

interface VersionsCardProps {
  versions: PlanVersion[];
  /** The one that is shown. */
  chosen: number | null;
  onOpen(version: number): void;
  onCompare(): void;
}

/** Every version that was ever published, newest first. */
export function VersionsCard({ versions, chosen, onOpen, onCompare }: VersionsCardProps): ReactElement {
  const words = texts.plans;
  return (
    <Card
      title={words.versions}
      side={
        <>
          {versions.length > 1 && (
            <Button size="small" onClick={onCompare}>
              {words.compare}
            </Button>
          )}
          <ExportButton
            size="small"
            name={words.file}
            columns={versionCsv(versions)}
            read={onePage(versions)}
          />
        </>
      }
      isFlush
    >
      <RowTable
        label={words.table}
        rows={versions}
        columns={columnsOf(versions)}
        keyOf={({ version }) => String(version)}
        chosen={chosen === null ? null : String(chosen)}
        onOpen={({ version }) => onOpen(version)}
        empty={words.firstVersion}
      />
    </Card>
  );
}

function columnsOf(versions: PlanVersion[]): TableProps<PlanVersion>['columns'] {
  const words = texts.plans;
  return [
    {
      title: words.versionColumn,
      dataIndex: 'version',
      render: (_, version) => (
        <>
          <span className="versions__name">
            <strong>{words.version(version.version)}</strong>
            <StateChip state={versionState(versions, version, today())} />
          </span>
          <span className="versions__second">{presetOf(version.plan) ?? version.plan.name}</span>
        </>
      ),
    },
    { title: words.effective, dataIndex: 'effectiveFrom', render: shownDay },
    {
      title: words.publication,
      key: 'publication',
      render: (_, { publishedAt, publishedBy }) => (
        <>
          {shownMoment(publishedAt)}
          <span className="versions__second">{publishedBy}</span>
        </>
      ),
    },
    {
      title: words.findingColumn,
      key: 'findings',
      align: 'right',
      render: (_, version) => findingsOf(version),
    },
  ];
}

function findingsOf({ findings }: PlanVersion): string {
  const words = texts.plans;
  const severe = severeOf(findings).length;
  return findings.length === 0 ? words.findingNone : words.findingCount(severe, findings.length - severe);
}
