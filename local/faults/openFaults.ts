import type { FunctionHost } from '../functions/functionHost';
import type { FaultRule } from './faultRule';
import { Faults } from './faults';

/** The faults of this server. It and its functions are killed as a machine dies: nobody is told, nothing is cleaned up. */
export function openFaults(host: FunctionHost, rules: readonly FaultRule[] = []): Faults {
  const faults = new Faults({
    killFunctions: () => {
      for (const { pid } of host.processes()) kill(pid);
    },
    killGateway: () => kill(process.pid),
  });
  faults.arm(rules);
  return faults;
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It died by itself, and nobody has noticed yet.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
