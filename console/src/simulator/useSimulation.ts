import { useEffect, useRef, useState } from 'react';
import type { Simulation } from '../../../cloudfunctions/shared/domain/simulation/simulate';
import { addDays, type BusinessDay } from '../../../cloudfunctions/shared/domain/time/businessDay';
import { sentenceOf } from '../format/sentenceOf';
import { today } from '../format/when';
import { texts } from '../texts/texts';
import type { Simulated } from './compared';
import { type PastSpan, readPast } from './readPast';
import type { Settings } from './settings';
import type { FromWorker, RunOrder, ToWorker } from './workerMessages';

/** How it stands with a run. */
export type RunState =
  | { phase: 'idle' }
  | { phase: 'stopped' }
  | { phase: 'reading'; events: number }
  | { phase: 'running'; done: number; total: number }
  | { phase: 'failed'; sentence: string; detail: string | null }
  | { phase: 'done'; simulation: Simulation; settings: Settings; simulated: Simulated };

export interface RunningSimulation {
  state: RunState;
  start(simulated: Simulated, settings: Settings): void;
  stop(): void;
}

/** Runs a simulation in a worker of the browser, one at a time; it ends with the page. */
export function useSimulation(): RunningSimulation {
  const [state, setState] = useState<RunState>({ phase: 'idle' });
  const running = useRef<Worker | null>(null);
  const end = () => {
    running.current?.terminate();
    running.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is left
  useEffect(() => end, []);

  const start = async (simulated: Simulated, settings: Settings) => {
    end();
    const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' });
    running.current = worker;
    const isCurrent = () => running.current === worker;
    const finish = (last: RunState) => {
      if (!isCurrent()) return;
      end();
      setState(last);
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      // What was on its way when it was stopped.
      if (!isCurrent()) return;
      if (data.kind === 'progress') setState({ phase: 'running', done: data.done, total: data.total });
      else if (data.kind === 'fault') finish(failed(texts.simulator.failed, data.fault));
      else finish({ phase: 'done', simulation: data.simulation, settings, simulated });
    };
    worker.onerror = ({ message }) => finish(failed(texts.simulator.failed, message));
    try {
      const source = await sourceOf(settings, worker, isCurrent, setState);
      if (!isCurrent()) return;
      if (source === null) return finish(failed(texts.simulator.noHistory, null));
      setState({ phase: 'running', done: 0, total: 0 });
      send(worker, { kind: 'run', ...orderOf(simulated, settings, source) });
    } catch (error) {
      finish(failed(sentenceOf(error as Error), null));
    }
  };

  return {
    state,
    start: (simulated, settings) => void start(simulated, settings),
    stop: () => {
      end();
      setState({ phase: 'stopped' });
    },
  };
}

const send = (worker: Worker, message: ToWorker): void => worker.postMessage(message);
const failed = (sentence: string, detail: string | null): RunState => ({ phase: 'failed', sentence, detail });

/** People to draw, or the real history, which goes on to the worker as it comes; null where there is none. */
async function sourceOf(
  { source, members, days, seed }: Settings,
  worker: Worker,
  isWanted: () => boolean,
  setState: (state: RunState) => void,
): Promise<RunOrder['source'] | PastSpan | null> {
  if (source === 'drawn')
    return { members: members ?? 0, days: days ?? 0, seed: seed ?? 0, to: addDays(today(), -1) };
  setState({ phase: 'reading', events: 0 });
  return readPast((part, events) => {
    if (!isWanted()) return false;
    send(worker, { kind: 'part', days: part });
    setState({ phase: 'reading', events });
    return true;
  });
}

function orderOf(
  { plan, against }: Simulated,
  { scenario, repeatDays, start, startDay }: Settings,
  source: RunOrder['source'],
): RunOrder {
  return {
    ...{ source, plan },
    scenario: scenario === 'none' ? { kind: 'none' } : { kind: 'repeat', days: repeatDays ?? 0 },
    from: start === 'first' ? null : (startDay as BusinessDay),
    against: against?.plans ?? null,
  };
}
