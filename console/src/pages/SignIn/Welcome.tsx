import type { ReactElement, ReactNode } from 'react';
import { Mark } from '../../components/Mark/Mark';
import { texts } from '../../texts/texts';

/** The house's door: the brand at the left, what has to be filled in at the right. */
export function Welcome({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="gate">
      <div className="gate__brand">
        <p className="gate__name">
          <Mark size={28} /> {texts.brand} <span>{texts.shell.console}</span>
        </p>
        <div className="gate__words">
          <p className="gate__welcome">
            {texts.signIn.welcome.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
          <p className="gate__more">{texts.signIn.welcomeNote}</p>
        </div>
        <Grove />
      </div>
      <main className="gate__form">
        <div className="gate__card">{children}</div>
      </main>
    </div>
  );
}

const leaf = 'M4 28v-5c0-4 2-6 6-7v6c0 4-2 6-6 6z';
/** Across, and how tall: each a little taller than the one before it. */
const leaves = [
  [0, 1],
  [8, 1.5],
  [16, 2.1],
  [24, 2.8],
  [32, 3.6],
  [40, 4.5],
  [48, 5.5],
] as const;

/** Leaves of bamboo, each taller than the last: a little more every day. */
function Grove(): ReactElement {
  return (
    <svg className="gate__grove" viewBox="0 0 60 72" preserveAspectRatio="xMaxYMax meet" aria-hidden="true">
      {leaves.map(([across, tall]) => (
        <path
          key={across}
          d={leaf}
          opacity={0.1 + tall / 14}
          transform={`translate(${across} ${72 - 28 * tall}) scale(1 ${tall})`}
        />
      ))}
    </svg>
  );
}
