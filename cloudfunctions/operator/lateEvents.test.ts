import { aMember } from '../../tests/harness/brand';
import { type Cloud, startCloud } from '../../tests/harness/cloud';
import { answerOf, refusalOf } from '../../tests/harness/people';
import type { AnswerOf } from '../shared/contract/action';
import type { operatorContract } from '../shared/contract/operator';
import type { EventDoc } from '../shared/store/events';
import type { ImportDoc } from '../shared/store/imports';
import type { QuarantineDoc } from '../shared/store/quarantine';

type Answer = AnswerOf<typeof operatorContract.lateEvents>;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ functions: ['operator'] });
});
afterAll(() => cloud.close());

const anEvent = (order: string, words: Partial<EventDoc> = {}): EventDoc =>
  ({
    _id: `paid:shop:${order}`,
    kind: 'paid',
    order: `shop:${order}`,
    at: new Date('2026-11-01T10:00:00+08:00'),
    day: '2026-11-06',
    late: true,
    number: 1,
    ...words,
  }) as EventDoc;

describe('the late events of a day', () => {
  const lateEvents = async (data: unknown, by = 'viewer' as const) =>
    (await cloud.operator(by)).call('operator', 'lateEvents', data);
  beforeAll(async () => {
    const { number } = await aMember(cloud, 'ANA');
    const events = await cloud.store<EventDoc>('events');
    await events.insertMany([
      anEvent('a', { number }),
      anEvent('aside', { number }),
      anEvent('in time', { late: false }),
      anEvent('of another day', { day: '2026-11-07' }),
      anEvent('of an import', { import: 'running' }),
      ...Array.from({ length: 120 }, (_, at) => anEvent(`many${at}`, { day: '2026-11-09' })),
    ]);
    await (await cloud.store<ImportDoc>('imports')).put({ _id: 'running', status: 'writing' } as ImportDoc);
    const aside = { _id: 'paid:shop:aside', day: '2026-11-06' } as QuarantineDoc;
    await (await cloud.store<QuarantineDoc>('quarantine')).insert(aside);
  });

  it('are those that the seal pushed on, each with its member, its time and whether it is set aside', async () => {
    const facts = { kind: 'paid', member: 'ANA', at: '2026-11-01T02:00:00.000Z', day: '2026-11-06' };
    expect(answerOf<Answer>(await lateEvents({ date: '2026-11-06' }))).toEqual({
      events: [
        { event: 'paid:shop:a', order: 'shop:a', quarantined: false, ...facts },
        { event: 'paid:shop:aside', order: 'shop:aside', quarantined: true, ...facts },
      ],
      next: null,
    });
  });

  it('come a page at a time, each once', async () => {
    const first = answerOf<Answer>(await lateEvents({ date: '2026-11-09' }));
    const second = answerOf<Answer>(await lateEvents({ date: '2026-11-09', cursor: first.next }));
    expect([first.events.length, second.events.length, second.next]).toEqual([100, 20, null]);
    expect(new Set([...first.events, ...second.events].map(({ event }) => event)).size).toBe(120);
  });

  it('are for operators', async () => {
    const reply = await cloud.as('somebody').call('operator', 'lateEvents', { date: '2026-11-09' });
    expect(refusalOf(reply)).toBe('NOT_ALLOWED');
  });
});
