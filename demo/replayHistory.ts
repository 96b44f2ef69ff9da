import {
  type BusinessDay,
  businessDay,
  daysFrom,
  nextDay,
  startOfDay,
} from '../cloudfunctions/shared/domain/time/businessDay';
import type { BrandCloud } from './brandCloud';
import { importExport } from './importExport';
import type { Progress } from './progress';
import type { ReplayArguments } from './replayArguments';
import type { Replayed } from './replayText';

/** A bad row of the export, and why it cannot be taken. */
export type BadRow = Awaited<ReturnType<typeof importExport>>['faults'][number];

/** The one plan of a replay was always in force, so that every order of the export has one. */
const always = businessDay('2000-01-01');

/**
 * Imports an export into an empty cloud and closes every day from first to last, all through the product's own functions.
 * @param onBadRows is told of rows that are left out
 * @throws ImportRefused where rows are bad and are not to be left out
 */
export async function replayHistory(
  cloud: BrandCloud,
  { members, orders, plan, from, to, skipBadRows }: ReplayArguments,
  progress: Progress,
  onBadRows: (rows: readonly BadRow[], all: number) => void,
): Promise<Replayed> {
  await publishPlan(cloud, plan);
  // The export was written after all that stands in it, and after the last day that is asked for.
  cloud.setClock(Math.max(Date.now(), startOfDay(nextDay(to))));
  const imported = await importExport(
    { call: cloud.reply, upload: cloud.upload },
    { membersCsv: members, ordersCsv: orders, skipBadRows },
    ({ written, total }) => progress.show('importing', written, total),
  );
  if (imported.badRows > 0) onBadRows(imported.faults, imported.badRows);
  await cloud.call('dayClose', 'open', { day: from });
  const days = await closeDays(cloud, daysFrom(from, to), progress);
  return { days, members: await membersOn(cloud, to) };
}

async function publishPlan(cloud: BrandCloud, plan: unknown): Promise<void> {
  const { findings } = await cloud.call('plans', 'check', { plan });
  await cloud.call('plans', 'publish', {
    version: 1,
    plan,
    effectiveFrom: always,
    acknowledgement: {
      codes: findings.filter(({ severity }) => severity === 'severe').map(({ code }) => code),
      reason: 'A replay on a scratch copy: no member ever sees it.',
      legalReference: 'none: nothing is offered to anybody',
    },
  });
}

async function closeDays(
  cloud: BrandCloud,
  dates: readonly BusinessDay[],
  progress: Progress,
): Promise<Replayed['days']> {
  const days: Replayed['days'] = [];
  for (const day of dates) {
    const { date, totals } = await cloud.closeDay(day);
    if (!totals) throw new Error(`the published day ${date} has no totals`);
    days.push({ date, released: totals.released, capped: totals.capped });
    progress.show('closing days', days.length, dates.length);
  }
  return days;
}

async function membersOn(cloud: BrandCloud, date: BusinessDay): Promise<Replayed['members']> {
  const members: Replayed['members'] = [];
  for (let page: number | null = 0; page !== null; ) {
    const answer: { rows: Replayed['members']; next: number | null } = await cloud.call('dayClose', 'rows', {
      date,
      page,
    });
    members.push(...answer.rows);
    page = answer.next;
  }
  return members;
}
