import * as fc from 'fast-check';
import { greenPointsFull, twoLevel } from '../../../../cloudfunctions/shared/domain/plan/presets';
import { validatePlan } from '../../../../cloudfunctions/shared/domain/plan/validatePlan';
import { planFaults } from './planFaults';
import { fieldsOf, withField } from './planFields';

it('the presets have none', () => {
  expect(planFaults(twoLevel).size + planFaults(greenPointsFull).size).toBe(0);
});

it.each([
  ['name', '', 'empty'],
  ['tiers[0].threshold', '', 'empty'],
  ['tiers[0].threshold', '三千', 'noDecimal'],
  ['tiers[0].threshold', '-1', 'negative'],
  ['tiers[0].threshold', '1.234', 'twoDecimals'],
  ['tiers[3].threshold', '90071992547409.92', 'tooLarge'],
  ['tiers[1].threshold', '3000.00', 'notRising'],
  ['tiers[1].multiplier', '2.4', 'falls'],
  ['tiers[0].multiplier', '2.00001', 'fourDecimals'],
  ['release.dailyRate', '0.01234', 'twoDecimals'],
  ['release.dailyRate', '1.01', 'aboveWhole'],
  ['share[0].rate', '1e3', 'noDecimal'],
  ['team.ranks[0].rate', '0.00', 'zero'],
  ['team.ranks[1].rate', '0.1', 'notRising'],
  ['spending.yuanPerPoint', '0', 'zero'],
])('%s of %p: %s', (at, value, fault) => {
  expect(Object.fromEntries(planFaults(withField(twoLevel, at, value)))).toEqual({ [at]: fault });
});

it('names the fields that the server names, whatever is typed', () => {
  const typed = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '1',
      '1.',
      '.5',
      '-3',
      '1e3',
      'x',
      '0.00001',
      '1.0001',
      '0.10',
      '900719925474.0993',
    ),
    fc.stringMatching(/^\d{1,18}(\.\d{1,5})?$/),
    fc.nat(60_000).map(String),
    fc.nat(10_000).map((part) => `0.${String(part).padStart(4, '0')}`),
  );
  const places = fieldsOf(greenPointsFull).filter(({ value }) => typeof value === 'string');
  const edit = fc.tuple(fc.constantFrom(...places.map(({ at }) => at)), typed);
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const plan = edits.reduce((before, [at, value]) => withField(before, at, value), greenPointsFull);
      const answer = validatePlan(plan);
      const fields = answer.ok ? [] : answer.faults.map(({ field }) => field);
      expect([...planFaults(plan).keys()].sort()).toEqual([...new Set(fields)].sort());
    }),
    { numRuns: 1000 },
  );
});
