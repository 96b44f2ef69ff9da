import { packPage } from '../../cloudfunctions/shared/domain/dayClose/packPage';
import { encodeRow, rowFormat } from '../../cloudfunctions/shared/domain/dayClose/rowText';
import { twoLevel } from '../../cloudfunctions/shared/domain/plan/presets';
import {
  addDays,
  type BusinessDay,
  businessDayOf,
  daysFrom,
  startOfDay,
} from '../../cloudfunctions/shared/domain/time/businessDay';
import { Collection } from '../../cloudfunctions/shared/store/collection';
import {
  type MemberDoc,
  members,
  membersPerPage,
  pageOf,
  slotOf,
} from '../../cloudfunctions/shared/store/members';
import { type IdentityDoc, identities, identityId } from '../../cloudfunctions/shared/store/people';
import { planId, plans } from '../../cloudfunctions/shared/store/plans';
import { type PageDoc, pageId, releases } from '../../cloudfunctions/shared/store/releases';
import type { Published } from '../../cloudfunctions/shared/store/settings';
import { openidOf } from './callers';
import { settledRow } from './settledRow';

/** Days that a home looks back on, all of them published; the last is today. */
const publishedDays = 30;

/** Pages of a request: far below the 6 MB that the platform takes. */
const pagesAtOnce = 50;
const documentsAtOnce = 500;

/**
 * A brand with 30 published days, written to where registrations and day closes would have put it. Whoever imports this
 * has the SDK's environment already.
 */
export async function writePublishedBrand(count: number, now: Date): Promise<void> {
  const today = businessDayOf(now);
  const days = daysFrom(addDays(today, 1 - publishedDays), today);
  const registeredAt = new Date(startOfDay(days[0]!) - 1);
  await writePlan(registeredAt);
  for (let first = 0; first < count; first += documentsAtOnce) {
    const numbers = numbersFrom(first, Math.min(documentsAtOnce, count - first));
    await members.insertMany(numbers.map((number) => memberDoc(number, registeredAt)));
    await identities.insertMany(numbers.map((number) => identityDoc(number, registeredAt)));
  }
  for (const [age, day] of days.entries()) await writePages(day, age + 1, count, registeredAt);
  await new Collection<Published>('settings').insert({
    _id: 'published',
    date: today,
    attempt: 1,
    publishedAt: now,
    firstDate: days[0]!,
    retries: {},
  });
}

const writePlan = (publishedAt: Date): Promise<void> =>
  plans.insert({
    _id: planId(1),
    version: 1,
    effectiveFrom: businessDayOf(publishedAt),
    publishedAt,
    publishedBy: 'bench',
    plan: twoLevel,
    findings: [],
    acknowledgement: null,
  });

const memberId = (number: number): string => `M${String(number).padStart(8, '0')}`;

const memberDoc = (number: number, registeredAt: Date): MemberDoc => ({
  _id: memberId(number),
  number,
  inviter: number === 0 ? null : memberId(Math.floor(number / 3)),
  inviterNumber: number === 0 ? null : Math.floor(number / 3),
  inviteCode: `C${number}`,
  registeredAt,
  channel: 'bench',
  status: 'active',
  firstOrderAt: registeredAt,
  bindings: 0,
});

const identityDoc = (number: number, linkedAt: Date): IdentityDoc => ({
  _id: identityId(openidOf(number)),
  member: memberId(number),
  number,
  linkedAt,
  consent: { version: '1', at: linkedAt },
});

async function writePages(day: BusinessDay, age: number, count: number, paidAt: Date): Promise<void> {
  const last = pageOf(count - 1);
  for (let first = 0; first <= last; first += pagesAtOnce) {
    const pages = numbersFrom(first, Math.min(pagesAtOnce, last + 1 - first));
    await releases.insertMany(
      pages.map((page) => {
        const start = page * membersPerPage;
        const numbers = numbersFrom(start, Math.min(membersPerPage, count - start));
        return pageDoc(
          day,
          page,
          numbers.map((number) => [slotOf(number), encodeRow(settledRow(number, paidAt, age))]),
        );
      }),
    );
  }
}

/** Homes read nothing of a page's sums. */
const pageDoc = (day: BusinessDay, page: number, rows: [slot: number, text: string][]): PageDoc => ({
  _id: pageId(day, 1, page),
  date: day,
  attempt: 1,
  page,
  format: rowFormat,
  planVersion: 1,
  count: rows.length,
  released: 0,
  capped: 0,
  digest: '0'.repeat(64),
  rows: packPage(rows).rows,
});

const numbersFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);
