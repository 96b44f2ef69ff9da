import { CloudError } from '../../cloudError';
import { requestFailed } from '../errors';

/** Runs mingo, whose plain errors say what is wrong with a query or a pipeline, and reports them as the platform does. */
export function inMongoTerms<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof CloudError || !(error instanceof Error)) throw error;
    throw requestFailed(error.message);
  }
}
