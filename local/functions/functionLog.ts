import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A line that a function printed. */
export interface PrintedLine {
  kind: 'print';
  time: string;
  function: string;
  /** Null for what is printed outside of a call, such as while loading. */
  requestId: string | null;
  level: 'info' | 'error';
  text: string;
}

/** How a call ended, as the platform's log closes each. */
export interface CallReport {
  kind: 'report';
  time: string;
  function: string;
  requestId: string;
  source: string;
  /** `ok` or the error's code. */
  outcome: string;
  message?: string;
  durationMs: number;
  memoryMb: number;
  coldStart: boolean;
}

export type LogLine = PrintedLine | CallReport;
export type LogSink = (line: LogLine) => void;

const LARGEST_FILE = 32 * 1024 * 1024;

/** Lines of a moment go to the file together: one by one they would cost more than the calls that print them. */
const GATHER_MS = 20;

/**
 * Appends lines as JSON to a file; a file that has grown large is set aside at the start. A line that comes after the
 * close, of a call that outlived it, is dropped.
 */
export function fileSink(path: string): { write: LogSink; close(): Promise<void> } {
  mkdirSync(dirname(path), { recursive: true });
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_FILE) renameSync(path, `${path}.1`);
  const stream = createWriteStream(path, { flags: 'a' });
  let gathered = '';
  const flush = (): void => {
    if (!stream.writableEnded) stream.write(gathered);
    gathered = '';
  };
  return {
    write: (line) => {
      if (gathered === '') setTimeout(flush, GATHER_MS);
      gathered += `${JSON.stringify(line)}\n`;
    },
    close: () => new Promise((resolve) => stream.end(gathered, resolve)),
  };
}

/** Prints lines for somebody who watches a terminal. */
export function consoleSink(line: LogLine): void {
  const call = line.requestId?.slice(0, 8) ?? '--------';
  if (line.kind === 'print') {
    for (const text of line.text.trimEnd().split('\n')) console.log(`${call} ${line.function} | ${text}`);
    return;
  }
  const start = line.coldStart ? ' cold' : '';
  const detail = line.message === undefined ? '' : ` ${line.message.split('\n')[0]}`;
  console.log(
    `${call} ${line.function} ${line.outcome}${detail} (${line.durationMs.toFixed(1)} ms, ${Math.round(line.memoryMb)} MB${start})`,
  );
}
