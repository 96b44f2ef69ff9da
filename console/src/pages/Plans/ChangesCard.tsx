import type { ReactElement } from 'react';
import { Card } from '../../components/Card/Card';
import { Chip } from '../../components/Chip/Chip';
import { texts } from '../../texts/texts';
import { ChangesTable } from './ChangesTable';
import type { Editing } from './editing';

interface ChangesCardProps {
  editing: Editing;
  /** What it is compared with. */
  title: string;
}

/** What differs from the plan before. */
export function ChangesCard({ editing, title }: ChangesCardProps): ReactElement {
  const changes = [...editing.changes.values()];
  const words = texts.plans;
  if (editing.before === null)
    return (
      <Card title={title}>
        <p className="plan__quiet">{words.firstVersion}</p>
      </Card>
    );
  return (
    <Card title={title} side={changes.length > 0 && <Chip tone="good">{words.changes(changes.length)}</Chip>}>
      {changes.length === 0 ? (
        <p className="plan__quiet">{editing.change ? words.differencesNone : words.compareSame}</p>
      ) : (
        <ChangesTable changes={changes} />
      )}
    </Card>
  );
}
