import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFunctions } from '../../scripts/buildFunctions';
import {
  aPlanInForce,
  importAll,
  memberHeading,
  orderHeading,
  prepare,
  writeToEnd,
} from '../../tests/harness/brand';
import { type Cloud, startCloud, testEnvironment } from '../../tests/harness/cloud';
import { documents } from '../../tests/harness/documents';
import { type KillableCloud, startKillableCloud } from '../../tests/harness/killableCloud';
import { answerOf } from '../../tests/harness/people';
import type { ImportView } from '../shared/contract/imports';
import { openPersonalKey } from '../shared/runtime/personal';
import { Collection } from '../shared/store/collection';
import { imports } from '../shared/store/imports';
import { members as memberStore } from '../shared/store/members';
import type { PersonDoc } from '../shared/store/people';

const memberCount = 1600;
const orderCount = 1200;
const at = (minutes: number) =>
  `${new Date(Date.parse('2026-08-01T00:00:00Z') + minutes * 60_000).toISOString().slice(0, 19)}Z`;
const texts = { members: membersCsv(), orders: ordersCsv() };

function membersCsv(): string {
  const rows = Array.from({ length: memberCount }, (_, n) => {
    const inviter = n === 0 ? '' : `M${Math.floor((n - 1) / 3)}`;
    return `M${n},${19_900_000_000 + n},会员${n},${inviter},${at(n)},web`;
  });
  return [memberHeading, ...rows].join('\n');
}

function ordersCsv(): string {
  const rows = Array.from({ length: orderCount }, (_, n) => {
    const refund = n % 10 === 0 ? `${at(20_000 + n)},100.00` : ',';
    return `O${n},M${n % memberCount},${3000 + n}.50,${at(10_000 + n)},web,fmcg,${refund}`;
  });
  return [orderHeading, ...rows].join('\n');
}

const store: Cloud['store'] = async (name) => new Collection(name);

/** What an import leaves, apart from the encryption, whose keys are drawn anew each time. */
async function imported() {
  const { members, bindings, phones, orders, events, people } = await documents({ store });
  const persons = ((people ?? []) as PersonDoc[]).map(({ _id, wrappedKey, phone, name }) => {
    const key = openPersonalKey(wrappedKey);
    return { _id, phone: key.decrypt(phone), name: name && key.decrypt(name) };
  });
  return { members, bindings, phones, orders, events, persons };
}

async function undisturbed() {
  const cloud = await startCloud({ functions: ['orders'] });
  try {
    await aPlanInForce(cloud);
    await importAll(await cloud.operator('admin'), texts);
    return await imported();
  } finally {
    await cloud.close();
  }
}

const admin = (cloud: KillableCloud) => cloud.as('operator-admin');

/** Lets the import run until so many rows are written, and kills everything in the midst of the next. */
async function killAfter(cloud: KillableCloud, importId: string, rows: number): Promise<void> {
  const running = writeToEnd(admin(cloud), importId).catch(() => 'killed');
  while (((await imports.get(importId))?.written ?? 0) < rows) await new Promise(setImmediate);
  await cloud.kill();
  await running;
}

/** Starts servers on the same data, one after the other, with an import that is ready to be written. */
async function preparedImport() {
  const scratch = mkdtempSync(join(tmpdir(), 'killed-import-'));
  const functionsDir = join(scratch, 'functions');
  await buildFunctions(functionsDir, ['orders']);
  const start = () => startKillableCloud(join(scratch, 'data'), functionsDir);
  const cloud = await start();
  await aPlanInForce({ store });
  const administrator = { _id: 'wx:operator-admin', role: 'admin' };
  await new Collection<typeof administrator>('operators').put(administrator);
  const { importId } = answerOf<ImportView>(await prepare(admin(cloud), texts));
  return { cloud, importId, start, scratch };
}

let expected: Awaited<ReturnType<typeof imported>>;
beforeAll(async () => {
  Object.assign(process.env, testEnvironment);
  expected = await undisturbed();
}, 120_000);

it('an import that is killed again and again ends as one that was never disturbed', async () => {
  expect([expected.members?.length, expected.events?.length]).toEqual([
    memberCount,
    memberCount + orderCount * 1.1,
  ]);
  const { importId, start, scratch, ...prepared } = await preparedImport();
  let { cloud } = prepared;
  try {
    const found: (string | undefined)[] = [];
    for (const rows of [1, 900, 1700]) {
      await killAfter(cloud, importId, rows);
      cloud = await start();
      found.push((await imports.get(importId))?.status);
    }
    // A slow observer may see the last rows too late, but never all of them.
    expect(found[0]).toBe('writing');
    expect(await writeToEnd(admin(cloud), importId)).toMatchObject({ status: 'complete', written: 2800 });
    expect(await imported()).toEqual(expected);
  } finally {
    await cloud.kill();
    rmSync(scratch, { recursive: true, force: true });
  }
}, 300_000);

it('an import that is killed while it is taken back is written whole when nothing stands in its way any more', async () => {
  const { importId, start, scratch, ...prepared } = await preparedImport();
  let { cloud } = prepared;
  try {
    // Met in the last batch of members only, so that the ones before it are there to be taken back.
    const foreign = { _id: `M${memberCount - 1}`, name: null };
    await new Collection<typeof foreign>('people').insert(foreign);
    const running = writeToEnd(admin(cloud), importId).catch(() => 'killed');
    while ((await memberStore.get('M0')) === null) await new Promise(setImmediate);
    while ((await memberStore.get('M0')) !== null) await new Promise(setImmediate);
    await cloud.kill();
    await running;
    cloud = await start();
    expect(await imports.get(importId)).toMatchObject({ status: 'writing', written: 0 });
    await new Collection('people').remove(foreign._id);
    expect(await writeToEnd(admin(cloud), importId)).toMatchObject({ status: 'complete', written: 2800 });
    expect(await imported()).toEqual(expected);
  } finally {
    await cloud.kill();
    rmSync(scratch, { recursive: true, force: true });
  }
}, 300_000);
