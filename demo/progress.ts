import { Presets, SingleBar } from 'cli-progress';

/** A progress bar on standard error; where that is no terminal, a line for each new stage. Standard output stays free for results. */
export interface Progress {
  /** `done` of `total`, in whatever the stage counts. */
  show(stage: string, done: number, total: number): void;
  stop(): void;
}

export function showProgress(): Progress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): Progress {
  const line = new SingleBar(
    {
      format: '  {bar} {percentage}%  {stage}',
      stream: process.stderr,
      hideCursor: true,
      barsize: 28,
      etaBuffer: 20,
    },
    Presets.shades_grey,
  );
  let started = false;
  return {
    show(stage, done, total) {
      if (!started) line.start(total, done, { stage });
      started = true;
      line.setTotal(total);
      line.update(done, { stage });
    },
    stop: () => line.stop(),
  };
}

function lines(): Progress {
  let last = '';
  return {
    show(stage) {
      if (stage !== last) process.stderr.write(`${stage}\n`);
      last = stage;
    },
    stop: () => undefined,
  };
}
