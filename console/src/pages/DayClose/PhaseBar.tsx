import type { ReactElement } from 'react';
import { Icon } from '../../components/Icon/Icon';
import { shownDuration } from '../../format/duration';
import { texts } from '../../texts/texts';
import type { Step } from './phaseSteps';

/** The steps of a close side by side, each as long as it takes where there is room for that. */
export function PhaseBar({ steps, isNarrow }: { steps: readonly Step[]; isNarrow?: boolean }): ReactElement {
  const words = texts.dayClose;
  const columns = steps.map(({ weight }) =>
    isNarrow ? 'minmax(0, 1fr)' : `minmax(112px, ${100 * weight}fr)`,
  );
  return (
    <ol className="phases" aria-label={words.progress} style={{ gridTemplateColumns: columns.join(' ') }}>
      {steps.map((step) => (
        <Segment key={step.name} step={step} />
      ))}
    </ol>
  );
}

function Segment({ step: { name, state, percent, ms } }: { step: Step }): ReactElement {
  const words = texts.dayClose;
  const states = {
    waiting: words.stepWaiting,
    active: words.stepActive,
    done: words.stepDone,
    failed: words.stepFailed,
  };
  const filled = state === 'done' ? 100 : (percent ?? 0);
  return (
    <li
      className={`phases__step phases__step--${state}`}
      aria-label={words.stepSpoken(words.steps[name], states[state], percent)}
    >
      <span className="phases__track">
        <span className="phases__fill" style={{ width: `${filled}%` }} />
      </span>
      <span className="phases__words" aria-hidden="true">
        <span className="phases__mark">
          {state === 'done' && <Icon name="check" size={11} />}
          {state === 'failed' && <Icon name="close" size={9} />}
        </span>
        <span className="phases__name">{words.steps[name]}</span>
        <span className="phases__note">{ms === null ? states[state] : shownDuration(ms)}</span>
        {percent !== null && <span className="phases__percent">{percent}%</span>}
      </span>
    </li>
  );
}
