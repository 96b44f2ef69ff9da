import { inForceOn, versionState } from './versionState';

const versions = [
  { version: 5, effectiveFrom: '2026-12-20' },
  { version: 4, effectiveFrom: '2026-12-05' },
  { version: 3, effectiveFrom: '2026-12-08' },
  { version: 2, effectiveFrom: '2026-11-01' },
  { version: 1, effectiveFrom: '2026-01-01' },
];

it.each([
  ['2026-11-22', ['coming', 'coming', 'never', 'inForce', 'past']],
  ['2026-12-08', ['coming', 'inForce', 'never', 'past', 'past']],
])('on %s', (today, states) => {
  expect(versions.map((version) => versionState(versions, version, today))).toEqual(states);
});

it('before the first version nothing is in force', () => {
  expect(inForceOn(versions, '2025-12-31')).toBeNull();
});
