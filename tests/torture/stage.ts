import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../scripts/buildFunctions';
import type { Replacement } from '../../scripts/replaceText';
import { type KillableCloud, startKillableCloud } from '../harness/killableCloud';
import { bundleLocal } from './bundleLocal';

/** A batch is about a page, so that one day has many boundaries. */
const batchBytes = '20000';
/** What a killed process had open ends after this, not after the platform's thirty seconds. */
const transactionMs = '1000';

/** How the close is set up. */
export interface CloseSettings {
  /** How long one call works until it hands on. */
  sliceMs: number;
  /** From so many members on a thread reads the day back. */
  asideFrom: number;
}

/** Where rounds are played: a server that is started again whenever it is gone, on a data folder of each round's own. */
export class Stage {
  /** How many servers died in the midst of a round. */
  deaths = 0;
  private cloud: KillableCloud | null = null;
  private starting: Promise<KillableCloud> | null = null;
  private round = 0;
  private settings: CloseSettings = { sliceMs: 0, asideFrom: 0 };

  private constructor(private readonly scratch: string) {}

  /**
   * Builds the server and the function; nothing runs yet.
   * @param replace changes of the function's sources, to show that they are caught
   */
  static async build(replace: readonly Replacement[] = []): Promise<Stage> {
    const scratch = mkdtempSync(join(tmpdir(), 'torture-'));
    await buildFunctions(join(scratch, 'functions'), ['dayClose'], { replace });
    await bundleLocal(join(scratch, 'local.js'));
    return new Stage(scratch);
  }

  get dataDir(): string {
    return join(this.scratch, `round-${this.round}`);
  }

  /** Begins with an empty data folder. */
  async clear(settings: CloseSettings): Promise<void> {
    this.settings = settings;
    await this.end();
    rmSync(this.dataDir, { recursive: true, force: true });
    this.round++;
    await this.start();
  }

  /** The server, started again where it is gone. */
  async up(): Promise<KillableCloud> {
    if (this.cloud?.isAlive()) return this.cloud;
    this.starting ??= this.start().finally(() => {
      this.starting = null;
    });
    return this.starting;
  }

  /** The server if it is there. */
  get alive(): KillableCloud | null {
    return this.cloud?.isAlive() ? this.cloud : null;
  }

  /** Ends the server. @param keep leaves the data of the last round where it lies, for whoever wants to look at it */
  async close(keep = false): Promise<void> {
    await this.end();
    if (!keep) rmSync(this.scratch, { recursive: true, force: true });
  }

  private async end(): Promise<void> {
    const ending = this.cloud;
    this.cloud = null;
    await ending?.kill();
  }

  private async start(): Promise<KillableCloud> {
    const cloud = await startKillableCloud(this.dataDir, join(this.scratch, 'functions'), {
      program: [join(this.scratch, 'local.js')],
      env: {
        DAY_CLOSE_SLICE_MS: String(this.settings.sliceMs),
        DAY_CLOSE_ASIDE_FROM: String(this.settings.asideFrom),
        DAY_CLOSE_BATCH_BYTES: batchBytes,
      },
      options: ['--transaction-ms', transactionMs, '--pool', '3'],
    });
    this.cloud = cloud;
    cloud.gone.then(() => {
      if (this.cloud === cloud) this.deaths++;
    });
    return cloud;
  }
}
