import { businessDay } from '../time/businessDay';
import { decidePublication, type Publication, type PublicationCase } from './decidePublication';
import { greenPointsFull, twoLevel } from './presets';

const wanted: Publication = {
  version: 2,
  effectiveFrom: businessDay('2026-11-23'),
  plan: twoLevel,
  acknowledgement: { codes: ['A', 'B'], reason: 'reviewed by counsel', legalReference: 'opinion 7' },
};

const aCase = (changes: Partial<PublicationCase> = {}): PublicationCase => ({
  wanted,
  published: null,
  followsNewest: true,
  today: businessDay('2026-11-22'),
  sealed: businessDay('2026-11-22'),
  severe: ['A', 'B'],
  ...changes,
});

const from = (day: string, version = 2): Publication => ({
  ...wanted,
  version,
  effectiveFrom: businessDay(day),
});

describe('publishing a version of the plan', () => {
  it('is possible from tomorrow', () => {
    expect(decidePublication(aCase())).toEqual({ kind: 'publish' });
  });

  it('is refused from today or earlier, naming the first day that would do', () => {
    const refused = { kind: 'refuse', refusal: 'PLAN_DAY_NOT_FUTURE', earliest: '2026-11-23' };
    expect(decidePublication(aCase({ wanted: from('2026-11-22') }))).toEqual(refused);
    expect(decidePublication(aCase({ wanted: from('2026-11-22'), sealed: null }))).toEqual(refused);
  });

  it('is refused for a day that is sealed, wherever the clock stands', () => {
    const sealed = businessDay('2026-12-01');
    expect(decidePublication(aCase({ sealed }))).toMatchObject({ earliest: '2026-12-02' });
    expect(decidePublication(aCase({ sealed, wanted: from('2026-12-02') }))).toEqual({ kind: 'publish' });
  });

  it('is possible from any day for the first version, while nothing was sealed', () => {
    const first = { wanted: from('2020-01-01', 1), sealed: null };
    expect(decidePublication(aCase(first))).toEqual({ kind: 'publish' });
    expect(decidePublication(aCase({ ...first, sealed: businessDay('2026-11-01') }))).toMatchObject({
      refusal: 'PLAN_DAY_NOT_FUTURE',
    });
  });

  it('is refused under a version that is taken, or that would leave a gap', () => {
    const taken = { kind: 'refuse', refusal: 'PLAN_VERSION_TAKEN' };
    expect(decidePublication(aCase({ published: { ...wanted, plan: greenPointsFull } }))).toEqual(taken);
    expect(decidePublication(aCase({ followsNewest: false }))).toEqual(taken);
  });

  it('names the severe findings that were not acknowledged', () => {
    expect(decidePublication(aCase({ severe: ['A', 'C', 'D'] }))).toEqual({
      kind: 'refuse',
      refusal: 'ACKNOWLEDGEMENT_MISSING',
      missing: ['C', 'D'],
    });
    const silent = { ...wanted, acknowledgement: null };
    expect(decidePublication(aCase({ wanted: silent }))).toMatchObject({ missing: ['A', 'B'] });
    expect(decidePublication(aCase({ wanted: silent, severe: [] }))).toEqual({ kind: 'publish' });
  });

  it('that comes again with the same content was published already, even when its day has come', () => {
    const stored = JSON.parse(JSON.stringify(wanted)) as Publication;
    const reordered: Publication = {
      ...stored,
      plan: Object.fromEntries(Object.entries(stored.plan).reverse()) as unknown as Publication['plan'],
      acknowledgement: { ...wanted.acknowledgement!, codes: ['B', 'A'] },
    };
    expect(decidePublication(aCase({ published: reordered, sealed: businessDay('2027-01-01') }))).toEqual({
      kind: 'repeated',
    });
  });

  it.each([
    ['another day', { effectiveFrom: businessDay('2026-11-24') }],
    ['another plan', { plan: greenPointsFull }],
    ['another reason', { acknowledgement: { ...wanted.acknowledgement!, reason: 'reviewed again' } }],
    ['no acknowledgement', { acknowledgement: null }],
  ])('that comes again with %s is not the same', (_, change) => {
    expect(decidePublication(aCase({ published: { ...wanted, ...change } }))).toMatchObject({
      refusal: 'PLAN_VERSION_TAKEN',
    });
  });
});
