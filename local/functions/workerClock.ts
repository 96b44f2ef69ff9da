import type { ClockReading } from '../clock';

const MachineDate = Date;
let reading: ClockReading = { offsetMs: 0 };

/** Replaces the global Date by one that follows the host's clock. Dates made by either are instances of both. */
export function installClock(start: ClockReading): void {
  followClock(start);
  const local = function LocalDate(this: unknown, ...parts: unknown[]): unknown {
    if (new.target === undefined) return new MachineDate(now()).toString();
    return Reflect.construct(MachineDate, parts.length === 0 ? [now()] : parts, new.target);
  };
  Object.defineProperties(local, {
    prototype: { value: MachineDate.prototype, writable: false },
    name: { value: 'Date' },
    length: { value: MachineDate.length },
    now: { value: now, writable: true, configurable: true },
    parse: { value: MachineDate.parse, writable: true, configurable: true },
    UTC: { value: MachineDate.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(MachineDate.prototype, 'constructor', {
    value: local,
    writable: true,
    configurable: true,
  });
  globalThis.Date = local as unknown as DateConstructor;
}

/** Takes over a new setting of the host's clock. */
export function followClock(next: ClockReading): void {
  reading = next;
}

function now(): number {
  return 'frozenAt' in reading ? reading.frozenAt : MachineDate.now() + reading.offsetMs;
}
