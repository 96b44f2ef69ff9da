import { InputFault } from '../cloudfunctions/shared/domain/money/inputFault';
import { InviterCycle } from '../cloudfunctions/shared/domain/settlement/invitersFirst';
import {
  type Simulation,
  type SimulationInput,
  simulate,
} from '../cloudfunctions/shared/domain/simulation/simulate';
import { businessDayOf } from '../cloudfunctions/shared/domain/time/businessDay';
import { ArgumentFault } from './argumentFiles';
import { showProgress } from './progress';
import { readSimulateArguments } from './simulateArguments';
import { simulateText } from './simulateText';

/**
 * `npm run --silent simulate -- ...`: what a plan would do over a history and the 24 months after it, as JSON on standard
 * output and status 0; or status 1 with one line on standard error.
 */
function main(): void {
  try {
    const { input, margin } = readSimulateArguments(process.argv.slice(2), businessDayOf(Date.now()));
    process.stdout.write(simulateText(run(input), margin));
  } catch (error) {
    if (!isOfTheInput(error)) throw error;
    process.stderr.write(`simulate: ${error.message}\n`);
    process.exitCode = 1;
  }
}

function run(input: SimulationInput): Simulation {
  const progress = showProgress();
  try {
    const days = simulate(input);
    for (let step = days.next(); ; step = days.next()) {
      if (step.done) return step.value;
      const { done, total } = step.value;
      progress.show('simulating', done, total);
    }
  } finally {
    progress.stop();
  }
}

/** What the sender can put right: the arguments, a history that contradicts itself, amounts beyond what is safe. */
const isOfTheInput = (error: unknown): error is Error =>
  [ArgumentFault, InputFault, InviterCycle, RangeError].some((kind) => error instanceof kind);

main();
