import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProfileView } from '../cloudfunctions/shared/contract/account';
import { agreementVersion } from '../cloudfunctions/shared/contract/agreement';
import type { Reply } from '../cloudfunctions/shared/contract/reply';
import { rowFormat } from '../cloudfunctions/shared/domain/dayClose/rowText';
import {
  addDays,
  type BusinessDay,
  businessDayOf,
  daysFrom,
  nextDay,
  startOfDay,
} from '../cloudfunctions/shared/domain/time/businessDay';
import { generateBrand } from './brand';
import type { BrandCloud } from './brandCloud';
import { brandCsv } from './brandCsv';
import { type CastMember, castOf } from './cast';
import { importExport } from './importExport';
import { liveToday } from './liveToday';
import type { Progress } from './progress';

/** What the demo of a data folder is, fixed at its first start. */
interface DemoSettings {
  seed: number;
  members: number;
  days: number;
  today: BusinessDay;
  plan: string;
  /** Of its documents: published days are never rewritten, so that data of another format cannot go on. */
  format: string;
}

/** Sealing waits until 00:05 and a minute more; before that, yesterday is the last day that can be closed. */
const closableAfterMs = 7 * 60_000;

/**
 * Fills the cloud with the demo brand and closes every day up to today. Every step may be repeated, so an interrupted start
 * goes on where it stopped, and a later start only closes the days since. Leaves the clock at the machine's time.
 */
export async function prepareDemo(
  cloud: BrandCloud,
  dataDir: string,
  plan: string,
  progress: Progress,
): Promise<void> {
  const settings = demoSettings(dataDir, plan);
  const brand = generateBrand(settings);
  if ((await cloud.call('plans', 'history')).versions.length === 0)
    await cloud.call('plans', 'publish', {
      version: 1,
      plan: settings.plan,
      effectiveFrom: addDays(brand.firstDay, -1),
      acknowledgement: await acknowledgementOf(cloud, settings.plan),
    });
  const { published } = await cloud.call('dayClose', 'status');
  if (published === null) {
    const csv = brandCsv(brand);
    await importExport(
      { call: cloud.reply, upload: cloud.upload },
      { membersCsv: csv.members, ordersCsv: csv.orders, skipBadRows: false, source: 'demo' },
      ({ written, total }) => progress.show('导入演示品牌', written, total),
    );
  }
  await closeDays(cloud, published === null ? brand.firstDay : nextDay(published as BusinessDay), progress);
  const cast = castOf(brand);
  await openCast(cloud, cast);
  if (published === null) await liveToday(cloud, cast);
}

/** Of the rows in pages, and of all else. */
const format = `rows ${rowFormat}, people 2, orders 2`;

function demoSettings(dataDir: string, plan: string): DemoSettings {
  const file = join(dataDir, 'demo.json');
  if (existsSync(file)) {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as DemoSettings;
    if (kept.format === format) return kept;
    throw new Error(`${dataDir} was written by an earlier version: npm start -- --reset begins anew`);
  }
  const settings: DemoSettings = { seed: 7, members: 360, days: 90, today: lastClosable(), plan, format };
  writeFileSync(file, JSON.stringify(settings));
  return settings;
}

/** A demo shows what the full preset can do; that nobody asked a lawyer is written where the advice would stand. */
async function acknowledgementOf(cloud: BrandCloud, plan: string) {
  const { findings } = await cloud.call('plans', 'check', { plan });
  const codes = findings.filter(({ severity }) => severity === 'severe').map(({ code }) => code);
  if (codes.length === 0) return undefined;
  return {
    codes,
    reason: 'Demonstration data on one machine, no real members',
    legalReference: 'none: demonstration',
  };
}

async function closeDays(cloud: BrandCloud, first: BusinessDay, progress: Progress): Promise<void> {
  try {
    const days = daysFrom(first, lastClosable());
    for (const [index, day] of days.entries()) {
      progress.show('逐日日结', index, days.length);
      await cloud.closeDay(day);
    }
  } finally {
    cloud.setClock(Date.now());
  }
}

const lastClosable = (): BusinessDay => {
  const now = Date.now();
  const today = businessDayOf(now);
  return now >= startOfDay(today) + closableAfterMs ? today : addDays(today, -1);
};

/** The cast register as people would: by the phone button, whose number finds the imported account. */
async function openCast({ local, call }: BrandCloud, cast: CastMember[]): Promise<void> {
  for (const { openid, phone, manager } of cast) {
    const phoneCode = local.wechat.phoneCodes.issue(phone, local.clock.now());
    const reply = (await local.callFunction(
      'account',
      { action: 'register', data: { phoneCode, consent: agreementVersion } },
      { openid, source: 'wx_client' },
    )) as Reply<{ profile: ProfileView }>;
    if (!manager || !reply.ok || reply.data.profile.role === 'manager') continue;
    const { member } = reply.data.profile;
    const reason = 'leads the largest team of the demo';
    await call('operator', 'setRole', { member, role: 'manager', reason, request: `demo-${openid}` });
  }
  local.wechat.identities.register([...cast.map(({ openid, label, note }) => ({ openid, label, note }))]);
}
