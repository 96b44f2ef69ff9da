import { pathToFileURL } from 'node:url';
import { CONTEXT_VARIABLES } from './callContext';
import { followClock, installClock } from './workerClock';
import type { FromWorker, InvocationContext, ToWorker, WorkerTask } from './workerProtocol';

/**
 * Runs in a child process: one function, one call at a time. `process.send` is taken away before the function's code
 * is loaded: on the platform there is none, and nobody should talk to the host past this file.
 */

type Handler = (event: unknown, context: InvocationContext) => unknown;
type Call = Extract<ToWorker, { type: 'call' }>;

const task = JSON.parse(process.argv[2] ?? '') as WorkerTask;
const post = takeChannel();
/** What was printed and not yet sent. */
let printed: FromWorker[] = [];
let currentCall: string | null = null;

// The SDK reads dozens of variables with every request, and each of node's own is a question to the system.
process.env = { ...process.env };
installClock(task.clock);
forwardOutput();
void start();

async function start(): Promise<void> {
  let handler: Handler;
  try {
    handler = await loadHandler();
  } catch (error) {
    send({ type: 'loadFailed', message: describe(error) });
    return;
  }
  process.on('message', (message: ToWorker) => {
    if (message.type === 'clock') followClock(message.clock);
    else void run(handler, message);
  });
  send({ type: 'ready' });
}

async function run(handler: Handler, call: Call): Promise<void> {
  currentCall = call.id;
  // Deleting makes an object slow to read, and the next call nearly always has the same variables.
  for (const name of CONTEXT_VARIABLES)
    if (!(name in call.env) && name in process.env) delete process.env[name];
  Object.assign(process.env, call.env);
  const context: InvocationContext = {
    ...task.context,
    request_id: call.id,
    environment: JSON.stringify(call.env),
  };
  send(await outcome(handler, call, context));
}

async function outcome(handler: Handler, call: Call, context: InvocationContext): Promise<FromWorker> {
  try {
    const result = await handler(JSON.parse(call.event), context);
    const json = JSON.stringify(result) ?? 'null';
    const size = Buffer.byteLength(json);
    if (size > task.resultLimit) {
      throw new Error(`response of ${size} bytes exceeds the limit of ${task.resultLimit} bytes`);
    }
    return { type: 'result', id: call.id, json };
  } catch (error) {
    return { type: 'failed', id: call.id, message: describe(error) };
  }
}

async function loadHandler(): Promise<Handler> {
  const exported = await loadModule(task.entry);
  const handler = exported[task.exportName];
  if (typeof handler !== 'function') {
    throw new Error(`${task.entry} does not export a function named ${task.exportName}`);
  }
  return handler as Handler;
}

async function loadModule(entry: string): Promise<Record<string, unknown>> {
  try {
    return require(entry);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_REQUIRE_ESM') throw error;
    return import(pathToFileURL(entry).href);
  }
}

/** With what was printed before it: every message wakes the host, which costs more than a short call. */
function send(message: FromWorker): void {
  post([...printed, message]);
  printed = [];
}

function sendPrinted(): void {
  if (printed.length > 0) post(printed);
  printed = [];
}

function takeChannel(): (messages: FromWorker[]) => void {
  const post = process.send?.bind(process);
  if (post === undefined) throw new Error('a worker is started by the function host only');
  process.send = undefined;
  process.on('disconnect', () => process.exit());
  return (messages) => {
    post(messages);
  };
}

/** What the function prints goes the way of its results, so that lines and results stay in order. */
function forwardOutput(): void {
  process.on('exit', sendPrinted);
  for (const [stream, level] of [
    [process.stdout, 'info'],
    [process.stderr, 'error'],
  ] as const) {
    stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
      // Sent with the call's outcome, if that comes at once; what is wrong does not wait, since a process may end with it.
      if (printed.length === 0) process.nextTick(sendPrinted);
      printed.push({ type: 'log', id: currentCall, level, text });
      if (level === 'error') sendPrinted();
      const done = rest.find((argument) => typeof argument === 'function');
      if (done) process.nextTick(done as () => void);
      return true;
    }) as typeof stream.write;
  }
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack?.includes(error.message) ? error.stack : String(error);
  return typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error));
}
