import type { ReactElement, ReactNode } from 'react';
import type { FindingView } from '../../../../cloudfunctions/shared/contract/plans';
import { Icon } from '../../components/Icon/Icon';
import { texts } from '../../texts/texts';

interface FindingsProps {
  findings: readonly FindingView[];
  /** Below a finding. */
  children?(finding: FindingView): ReactNode;
}

/** What the check names, the severe first, with the article that it stands on; then what it looked for and did not find. */
export function Findings({ findings, children }: FindingsProps): ReactElement {
  const known = texts.plans.findings;
  const found = new Set(findings.map(({ code }) => code));
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <ul className="findings">
        {sorted.map((finding) => (
          <li key={finding.code} className={`findings__one findings__one--${finding.severity}`}>
            <Icon name={finding.severity === 'severe' ? 'warning' : 'page'} size={16} />
            <div>
              <p className="findings__title">
                {known[finding.code]?.[0] ?? finding.code}
                <span className="findings__severity">{texts.plans[finding.severity]}</span>
              </p>
              <p>{finding.reason}</p>
              <p className="findings__article">{finding.article}</p>
              {children?.(finding)}
            </div>
          </li>
        ))}
        {Object.entries(known)
          .filter(([code]) => !found.has(code))
          .map(([code, [, passed]]) => (
            <li key={code} className="findings__one findings__one--passed">
              <Icon name="check" size={16} />
              <p>{passed}</p>
            </li>
          ))}
      </ul>
      <p className="findings__foot">{texts.plans.notAnOpinion}</p>
    </>
  );
}

const rank = ({ severity }: FindingView): number => (severity === 'severe' ? 0 : 1);
