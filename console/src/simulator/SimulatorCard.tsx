import './Simulator.css';
import { Button, Progress } from 'antd';
import { type ReactElement, useState } from 'react';
import { plansContract } from '../../../cloudfunctions/shared/contract/plans';
import { Card } from '../components/Card/Card';
import { Icon } from '../components/Icon/Icon';
import { shownCount } from '../format/count';
import { useMay } from '../session/myself';
import { texts } from '../texts/texts';
import type { Simulated } from './compared';
import { SimulatorForm } from './SimulatorForm';
import { SimulatorResult } from './SimulatorResult';
import { firstSettings, isComplete, type Settings } from './settings';
import { type RunningSimulation, useSimulation } from './useSimulation';

interface SimulatorCardProps {
  simulated: Simulated;
  /** Whether a plan was ever published: before that there is no real history. */
  hasHistory: boolean;
  /** Not while something in the plan has to be put right. */
  isReady: boolean;
}

/** What a plan would do, for whoever may see the amounts of all members. */
export function SimulatorCard(props: SimulatorCardProps): ReactElement | null {
  return useMay()(plansContract.pastDays.access) ? <Simulator {...props} /> : null;
}

function Simulator({ simulated, hasHistory, isReady }: SimulatorCardProps): ReactElement {
  const [settings, setSettings] = useState(() => firstSettings(hasHistory, simulated.effectiveFrom));
  const running = useSimulation();
  const { state } = running;
  const words = texts.simulator;
  const isRunning = state.phase === 'reading' || state.phase === 'running';
  const isFilled = isComplete(settings);
  return (
    <Card title={words.title}>
      <p className="simulator__about">{words.about(simulated.against?.name ?? null)}</p>
      <SimulatorForm
        settings={settings}
        hasHistory={hasHistory}
        isCompared={simulated.against !== null}
        onChange={(change) => setSettings((before) => ({ ...before, ...change }))}
      />
      <div className="simulator__acts">
        {isRunning ? (
          <>
            <RunProgress running={running} />
            <Button onClick={running.stop}>{words.stop}</Button>
          </>
        ) : (
          <>
            <Button
              type={state.phase === 'done' ? 'default' : 'primary'}
              icon={<Icon name="play" size={14} />}
              disabled={!isReady || !isFilled}
              onClick={() => running.start(simulated, settings)}
            >
              {state.phase === 'done' ? words.runAgain : words.run}
            </Button>
            <span className="simulator__note" role="status">
              {whyNot(isReady, isFilled, state.phase)}
            </span>
          </>
        )}
      </div>
      <Outcome running={running} simulated={simulated} settings={settings} />
    </Card>
  );
}

function whyNot(isReady: boolean, isFilled: boolean, phase: string): string {
  const words = texts.simulator;
  if (!isReady) return words.faults;
  if (!isFilled) return words.incomplete;
  return phase === 'stopped' ? words.stopped : '';
}

function RunProgress({ running: { state } }: { running: RunningSimulation }): ReactElement | null {
  const words = texts.simulator;
  if (state.phase === 'reading')
    return (
      <span className="simulator__note" role="status">
        {words.reading(shownCount(state.events))}
      </span>
    );
  if (state.phase !== 'running') return null;
  const percent = state.total === 0 ? 0 : Math.floor((100 * state.done) / state.total);
  return (
    <div className="simulator__progress">
      <span className="simulator__note">{percent === 0 ? words.preparing : words.running(percent)}</span>
      <Progress aria-label={words.progress} percent={percent} showInfo={false} size="small" />
    </div>
  );
}

function Outcome({
  running: { state },
  simulated,
  settings,
}: {
  running: RunningSimulation;
  simulated: Simulated;
  settings: Settings;
}): ReactElement | null {
  if (state.phase === 'failed')
    return (
      <div className="simulator__failed" role="alert">
        <p>{state.sentence}</p>
        {state.detail !== null && (
          <p className="mono" lang="en">
            {state.detail}
          </p>
        )}
      </div>
    );
  if (state.phase !== 'done') return null;
  return (
    <>
      {JSON.stringify(state.simulated.plan) !== JSON.stringify(simulated.plan) && (
        <p className="simulator__stale" role="status">
          {texts.simulator.stale}
        </p>
      )}
      <SimulatorResult
        simulation={state.simulation}
        simulated={state.simulated}
        settings={{ ...state.settings, margin: settings.margin }}
      />
    </>
  );
}
