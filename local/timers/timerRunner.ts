import type { SettableClock } from '../clock';
import { CloudError } from '../cloudError';
import type { FunctionCatalog } from '../functions/functionCatalog';
import type { FunctionHost } from '../functions/functionHost';
import { parseSchedule, type Schedule } from './timerSchedule';

/** A timer of a function's config.json. */
export interface Timer {
  functionName: string;
  triggerName: string;
  expression: string;
  /** ISO 8601; null when it will never be due again. */
  nextDue: string | null;
}

type Declared = Omit<Timer, 'nextDue'>;

interface Watched extends Declared {
  schedule: Schedule;
  due: Date | null;
}

/** Functions may be added or changed at any time; also the longest sleep, since a laptop's own sleep stops timeouts. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Fires the timers when the settable clock says so. When the clock jumps forward over many due instants, each timer
 * fires once, for the last of them; when it goes back, timers wait for their next instant from there.
 */
export class TimerRunner {
  private watched: Watched[] = [];
  private readonly complaints = new Map<string, string>();
  private lastLook: Date;
  private wake: NodeJS.Timeout | undefined;
  private stopFollowing: () => void = () => undefined;

  constructor(
    private readonly catalog: FunctionCatalog,
    private readonly host: FunctionHost,
    private readonly clock: SettableClock,
  ) {
    this.lastLook = clock.now();
  }

  /** Begins to fire timers by themselves. */
  start(): void {
    this.look();
    this.stopFollowing = this.clock.onChange(() => this.look());
  }

  stop(): void {
    clearTimeout(this.wake);
    this.stopFollowing();
  }

  list(): Timer[] {
    this.reread();
    const now = this.clock.now();
    return this.watched.map(({ functionName, triggerName, expression, schedule }) => ({
      functionName,
      triggerName,
      expression,
      nextDue: schedule.after(now)?.toISOString() ?? null,
    }));
  }

  /**
   * Fires a timer now, by the name of its function or of its trigger, and returns the function's result.
   * @throws CloudError as a call does; NOT_FOUND when there is no such timer
   */
  async fire(name: string): Promise<unknown> {
    this.reread();
    const timer =
      this.watched.find(({ functionName }) => functionName === name) ??
      this.watched.find(({ triggerName }) => triggerName === name);
    if (timer === undefined) {
      throw new CloudError('NOT_FOUND', `there is no timer ${JSON.stringify(name)}`);
    }
    return JSON.parse(await this.run(timer, this.clock.now()));
  }

  private look(): void {
    clearTimeout(this.wake);
    const now = this.clock.now();
    this.reread();
    const wentBack = now.getTime() < this.lastLook.getTime();
    this.lastLook = now;
    for (const timer of this.watched) {
      if (wentBack) timer.due = timer.schedule.after(now);
      if (timer.due === null || timer.due.getTime() > now.getTime()) continue;
      const due = lastDue(timer.schedule, timer.due, now);
      timer.due = timer.schedule.after(now);
      // The host reports failures in its log; a timer has nobody to answer to.
      this.run(timer, due).catch(() => undefined);
    }
    this.wake = setTimeout(() => this.look(), this.sleepMs(now));
  }

  private sleepMs(now: Date): number {
    if ('frozenAt' in this.clock.read()) return LOOK_AGAIN_MS;
    const waits = this.watched.map(({ due }) => (due?.getTime() ?? Number.POSITIVE_INFINITY) - now.getTime());
    return Math.max(0, Math.min(LOOK_AGAIN_MS, ...waits));
  }

  private run(timer: Watched, time: Date): Promise<string> {
    const event = {
      Type: 'Timer',
      TriggerName: timer.triggerName,
      Time: time.toISOString().replace(/\.\d+Z$/, 'Z'),
      Message: '',
    };
    return this.host.invoke({
      name: timer.functionName,
      event: JSON.stringify(event),
      context: { source: 'wx_trigger' },
    });
  }

  /** Takes over what the config.json files say now; a timer that did not change keeps its due instant. */
  private reread(): void {
    const before = new Map(this.watched.map((timer) => [identity(timer), timer]));
    this.watched = this.catalog.names().flatMap((functionName) => {
      try {
        return this.declared(functionName).map((timer) => before.get(identity(timer)) ?? this.watch(timer));
      } catch (error) {
        this.complain(functionName, (error as Error).message);
        return [];
      }
    });
  }

  private declared(functionName: string): Declared[] {
    const triggers = this.catalog.find(functionName)?.config.triggers ?? [];
    return triggers
      .filter(({ type }) => type === 'timer')
      .map(({ name, config }) => ({ functionName, triggerName: name, expression: config }));
  }

  private watch(timer: Declared): Watched {
    const schedule = parseSchedule(timer.expression);
    return { ...timer, schedule, due: schedule.after(this.clock.now()) };
  }

  /** A mistake in one function's config.json must not stop the others' timers; it is told once. */
  private complain(functionName: string, problem: string): void {
    if (this.complaints.get(functionName) === problem) return;
    this.complaints.set(functionName, problem);
    console.error(`the timers of ${functionName} do not run: ${problem}`);
  }
}

function identity({ functionName, triggerName, expression }: Declared): string {
  return JSON.stringify([functionName, triggerName, expression]);
}

/** The last instant due up to `now`. A jump over a year of seconds must not be walked: it starts from near the end. */
function lastDue(schedule: Schedule, due: Date, now: Date): Date {
  for (const backMs of [60_000, 3_600_000, 86_400_000, 32 * 86_400_000]) {
    const from = new Date(Math.max(due.getTime() - 1, now.getTime() - backMs));
    const last = lastWithin(schedule, from, now);
    if (last !== null) return last;
  }
  return lastWithin(schedule, new Date(due.getTime() - 1), now) ?? due;
}

function lastWithin(schedule: Schedule, from: Date, now: Date): Date | null {
  let last: Date | null = null;
  let next = schedule.after(from);
  while (next !== null && next.getTime() <= now.getTime()) {
    last = next;
    next = schedule.after(next);
  }
  return last;
}
