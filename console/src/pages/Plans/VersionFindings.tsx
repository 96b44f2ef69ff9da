import type { ReactElement } from 'react';
import type { PlanVersion } from '../../api/plans';
import { Card } from '../../components/Card/Card';
import { Facts } from '../../components/Facts/Facts';
import { texts } from '../../texts/texts';
import { Findings } from './Findings';

/** What the check found when a version was published, and who answered for it. */
export function VersionFindings({ version }: { version: PlanVersion }): ReactElement {
  const { findings, acknowledgement } = version;
  const words = texts.plans;
  return (
    <Card title={words.compliance}>
      <Findings findings={findings} />
      <div className="plan__answered">
        {acknowledgement === null ? (
          <p className="plan__quiet">{words.noAcknowledgement}</p>
        ) : (
          <Facts
            facts={[
              [words.acknowledgedBy, acknowledgement.by],
              [words.acknowledgedReason, acknowledgement.reason],
              [words.legalAdvice, acknowledgement.legalReference],
            ]}
          />
        )}
      </div>
    </Card>
  );
}
