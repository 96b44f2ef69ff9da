import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { accountContract } from '../cloudfunctions/shared/contract/account';
import type { AnswerOf, InputOf } from '../cloudfunctions/shared/contract/action';
import type { CloseView, dayCloseContract } from '../cloudfunctions/shared/contract/dayClose';
import type { operatorContract } from '../cloudfunctions/shared/contract/operator';
import type { ordersContract } from '../cloudfunctions/shared/contract/orders';
import type { plansContract } from '../cloudfunctions/shared/contract/plans';
import type { pointsContract } from '../cloudfunctions/shared/contract/points';
import type { referralContract } from '../cloudfunctions/shared/contract/referral';
import type { Refusal, Reply } from '../cloudfunctions/shared/contract/reply';
import { type BusinessDay, startOfDay } from '../cloudfunctions/shared/domain/time/businessDay';
import { type LocalCloudBase, type LocalOptions, startLocal } from '../local/startLocal';
import { buildFunctions } from '../scripts/buildFunctions';

interface Contracts {
  account: typeof accountContract;
  dayClose: typeof dayCloseContract;
  operator: typeof operatorContract;
  orders: typeof ordersContract;
  plans: typeof plansContract;
  points: typeof pointsContract;
  referral: typeof referralContract;
}

/** A local CloudBase with our functions, and its administrator. */
export interface BrandCloud {
  local: LocalCloudBase;
  /**
   * Calls an action as the brand's administrator.
   * @throws CallRefused
   */
  call<Area extends keyof Contracts, Action extends keyof Contracts[Area] & string>(
    area: Area,
    action: Action,
    data?: InputOf<Contracts[Area][Action]>,
  ): Promise<AnswerOf<Contracts[Area][Action]>>;
  /** The same as the reply on the wire, for callers who look at refusals. */
  reply(area: string, action: string, data: unknown): Promise<Reply>;
  /** Puts a file into the cloud's storage; answers its file id. */
  upload(cloudPath: string, content: Buffer): Promise<string>;
  setClock(instant: number): void;
  /**
   * Closes a day as the timer would: seals it at 00:05, and goes on a minute later until it is published. Leaves the clock there.
   * @throws when the day fails
   */
  closeDay(date: BusinessDay): Promise<CloseView>;
  close(): Promise<void>;
}

export interface BrandCloudOptions extends Omit<LocalOptions, 'port' | 'env' | 'indexFile' | 'rcFile'> {
  /** 0, the default, takes a free one. */
  port?: number;
  /** Where the functions are built to before the start. */
  functionsDir: string;
}

/** The cloud refused a call, or a fault of ours ended it. */
export class CallRefused extends Error {
  constructor(
    readonly call: string,
    readonly refusal: Refusal,
  ) {
    const { code, field, message } = refusal;
    super([`${call}: ${code}`, field, message].filter((part) => part !== undefined).join(', '));
  }
}

const root = join(__dirname, '..');
const administrator = 'brand-administrator';

/** Builds the functions, starts the cloud on its data, and makes sure that there are its operators. */
export async function openBrandCloud({ port = 0, ...options }: BrandCloudOptions): Promise<BrandCloud> {
  await buildFunctions(options.functionsDir);
  const local = await startLocal({
    autoTimers: false,
    ...options,
    port,
    indexFile: join(root, 'cloudfunctions/shared/store/indexes.json'),
    rcFile: join(root, 'cloudbaserc.json'),
    env: keysOf(options.dataDir),
  });
  try {
    // What this process writes into the database itself is read by the functions: with the same keys.
    Object.assign(process.env, local.sdkEnv(), keysOf(options.dataDir));
    await appointOperators();
  } catch (error) {
    await local.close();
    throw error;
  }
  const reply: BrandCloud['reply'] = async (area, action, data) => {
    const context = { openid: administrator, source: 'wx_client' };
    return (await local.callFunction(area, { action, data }, context)) as Reply;
  };
  const call: BrandCloud['call'] = async (area, action, data) => {
    const answer = await reply(area, action, data ?? {});
    if (answer.ok) return answer.data as never;
    throw new CallRefused(`${area}.${action}`, 'refusal' in answer ? answer.refusal : { code: answer.fault });
  };
  return {
    local,
    call,
    reply,
    upload,
    setClock: (instant) => local.clock.set(new Date(instant)),
    closeDay: (date) => closeDay(local, call, date),
    close: () => local.close(),
  };
}

/** Keys of this data folder, made at its first start: what was encrypted with them can be read at the next. */
function keysOf(dataDir: string): Record<string, string> {
  const file = join(dataDir, 'keys.json');
  mkdirSync(dataDir, { recursive: true });
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const key = () => randomBytes(32).toString('hex');
  const keys = { ENV_ID: 'local', PERSONAL_KEY: key(), PHONE_HASH_KEY: key(), SOURCE_SECRETS: '{}' };
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

/** Operators are never appointed by a call from a client, so this is written straight into the database. */
async function appointOperators(): Promise<void> {
  const { identityId } = await import('../cloudfunctions/shared/store/people');
  const { operators } = await import('../cloudfunctions/shared/store/operators');
  await operators.put({ _id: identityId(administrator), name: 'Administrator', role: 'admin' });
}

/** Who signs in to the console first. */
export const firstUser = 'admin';

async function upload(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { default: cloud } = await import('wx-server-sdk');
  const { fileID } = (await cloud.uploadFile({ cloudPath, fileContent })) as { fileID: string };
  return fileID;
}

const sealingMs = 5 * 60_000;
/** Longer than transactions in flight may live, which is what the close waits for. */
const settlingMs = 61_000;
/** A day that is not published after so many slices never will be. */
const mostSlices = 1000;

async function closeDay(
  { clock }: LocalCloudBase,
  call: BrandCloud['call'],
  date: BusinessDay,
): Promise<CloseView> {
  clock.set(new Date(startOfDay(date) + sealingMs));
  await call('dayClose', 'advance');
  clock.advance(settlingMs);
  for (let slice = 0; slice < mostSlices; slice++) {
    const { close, idle } = await call('dayClose', 'advance');
    if (close?.phase === 'failed') throw new Error(`${close.date} cannot be closed: ${close.error}`);
    if (close?.phase === 'published' && close.date === date) return close;
    if (idle) break;
  }
  throw new Error(`${date} was not closed`);
}
