import type { ClockReading } from '../clock';

/** How a child process is told what it runs. Passed as JSON in its only argument. */
export interface WorkerTask {
  /** The function's entry file, absolute. */
  entry: string;
  /** Name of the exported handler, usually `main`. */
  exportName: string;
  clock: ClockReading;
  /** Bytes of JSON that a result may have. */
  resultLimit: number;
  /** What the handler's second argument says at every call. */
  context: FunctionContext;
}

export type ToWorker =
  | { type: 'call'; id: string; event: string; env: Record<string, string> }
  | { type: 'clock'; clock: ClockReading };

/** Sent in lists: what happened together. */
export type FromWorker =
  | { type: 'ready' }
  | { type: 'loadFailed'; message: string }
  | { type: 'log'; id: string | null; level: 'info' | 'error'; text: string }
  | { type: 'result'; id: string; json: string }
  | { type: 'failed'; id: string; message: string };

/** The part of a handler's second argument that is the same for every call. */
export interface FunctionContext {
  function_name: string;
  function_version: string;
  namespace: string;
  memory_limit_in_mb: number;
  time_limit_in_ms: number;
  tencentcloud_region: string;
  tencentcloud_appid: string;
  tencentcloud_uin: string;
}

/** The second argument of a function's handler, as the platform fills it. */
export interface InvocationContext extends FunctionContext {
  request_id: string;
  /** The variables of this call as JSON, which the SDK's parseContext reads. */
  environment: string;
}
