import { type CpuClock, cpuOf, ownCpu } from '../measure/cpuTime';
import type { Load } from '../measure/load';
import { cpuOfAll } from '../measure/processes';

/** CPU time of a call in milliseconds, by who spent it: unlike the rates, nearly the same on a busy machine as on a quiet one. */
interface CpuOfCall {
  /** Null where the system does not tell. */
  gateway: number | null;
  functions: number | null;
  client: number;
}

export interface MeasuredLoad extends Load {
  cpuMsPerCall: CpuOfCall;
}

/** Runs a load and tells what it cost the processes. */
export async function measureLoad(
  { gateway, functions }: { gateway: number; functions: readonly number[] },
  run: () => Promise<Load>,
): Promise<MeasuredLoad> {
  const clocks = { gateway: cpuOf(gateway), functions: cpuOfAll(functions), client: ownCpu };
  const before = readAll(clocks);
  const load = await run();
  const after = readAll(clocks);
  const perCall = (side: keyof CpuOfCall): number | null => {
    const [start, end] = [before[side], after[side]];
    return start === null || end === null ? null : Number(((end - start) / load.calls).toFixed(2));
  };
  return {
    ...load,
    cpuMsPerCall: {
      gateway: perCall('gateway'),
      functions: perCall('functions'),
      client: perCall('client')!,
    },
  };
}

const readAll = (clocks: Record<keyof CpuOfCall, CpuClock>) => ({
  gateway: clocks.gateway(),
  functions: clocks.functions(),
  client: clocks.client(),
});
