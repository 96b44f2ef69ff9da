import { CloudError } from '../cloudError';
import type { FunctionCatalog, FunctionSource } from './functionCatalog';

/** How long calls that run side by side may go by one look at the disk. */
const LOOK_AGAIN_MS = 100;

interface InUse {
  source: FunctionSource;
  foundAt: number;
  calls: number;
}

/**
 * Finds functions for calls. A call that comes alone finds what is on the disk at that moment; while others of the function
 * run, one look serves all that come within a moment, for looking costs as much as a small call.
 */
export class FunctionFinder {
  private readonly inUse = new Map<string, InUse>();

  constructor(private readonly catalog: FunctionCatalog) {}

  /**
   * Runs a call of a function.
   * @throws CloudError FUNCTION_NOT_FOUND, or what the call throws
   */
  async use<T>(name: string, call: (source: FunctionSource) => Promise<T>): Promise<T> {
    const found = this.find(name);
    found.calls++;
    try {
      return await call(found.source);
    } finally {
      found.calls--;
    }
  }

  private find(name: string): InUse {
    const now = performance.now();
    const before = this.inUse.get(name);
    if (before !== undefined && before.calls > 0 && now - before.foundAt < LOOK_AGAIN_MS) return before;
    const source = this.catalog.find(name);
    if (source === null) throw notFound(name);
    const found = before?.source === source ? before : { source, foundAt: now, calls: 0 };
    found.foundAt = now;
    this.inUse.set(name, found);
    return found;
  }
}

function notFound(name: string): CloudError {
  return new CloudError(
    'FUNCTION_NOT_FOUND',
    `FunctionName parameter could not be found: there is no function ${JSON.stringify(name)}`,
  );
}
