import { chainedText, type UnlinkedAct } from './chainedText';

const act: UnlinkedAct = {
  _id: 'freeze:r1',
  action: 'freeze',
  subject: 'ANA',
  by: 'op:xu',
  at: new Date('2026-11-10T04:00:00Z'),
  reason: '刷单',
  requestId: 'q',
  asked: '{}',
  answer: null,
  before: { status: 'active', role: undefined },
  after: { status: 'frozen', day: '2026-11-11' },
};

it('is the same in whatever order a database gives fields back', () => {
  const again = { ...act, before: { status: 'active' }, after: { day: '2026-11-11', status: 'frozen' } };
  expect(chainedText(again, 3, 'hash')).toBe(chainedText(act, 3, 'hash'));
});

it.each([
  ['the reason', { reason: '刷单。' }],
  ['what it came to', { after: { status: 'frozen', day: '2026-11-12' } }],
  ['its time', { at: new Date('2026-11-10T04:00:00.001Z') }],
  ['a field that moved from one side to the other', { before: { ...act.before, ...act.after }, after: {} }],
])('differs with %s', (_, change) => {
  expect(chainedText({ ...act, ...change }, 3, 'hash')).not.toBe(chainedText(act, 3, 'hash'));
});

it('differs with the place in the chain and with the act before', () => {
  expect(chainedText(act, 4, 'hash')).not.toBe(chainedText(act, 3, 'hash'));
  expect(chainedText(act, 3, 'other')).not.toBe(chainedText(act, 3, 'hash'));
});
