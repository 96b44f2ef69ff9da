import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyOfExport } from '../../../../tests/builders/historyOfExport';
import { formatAmount } from '../money/amountText';
import { compilePlan } from '../plan/compilePlan';
import { presets } from '../plan/presets';
import { runCourse, type SimulatedDay } from './course';
import { always } from './planSchedule';
import { layOut } from './timeline';

const folder = join(__dirname, '../../../../tests/data/export');

/** The same right answers that `replay` has to give through the real functions (settlement.md 9). */
it.each(['two-level', 'green-points-full'])(
  'over the export that came with the rules, %s pays to the cent what is expected',
  (name) => {
    const { days, members } = JSON.parse(readFileSync(join(folder, `expected-${name}.json`), 'utf8'));
    const { history, ids } = historyOfExport(folder, '2026-08-02', '2026-11-21');
    const course = runCourse(layOut(history, { kind: 'none' }, 0), always(compilePlan(presets.get(name)!)));
    const found: SimulatedDay[] = [];
    for (let step = course.next(); ; step = course.next()) {
      if (!step.done) {
        found.push(step.value);
        continue;
      }
      const { released } = step.value;
      expect(
        found.map((day) => ({
          ...day,
          released: formatAmount(day.released),
          capped: formatAmount(day.capped),
        })),
      ).toEqual(days);
      const byMember = Object.fromEntries(ids.map((id, number) => [id, formatAmount(released[number]!)]));
      for (const { member, released: expected } of members)
        expect([member, byMember[member]]).toEqual([member, expected]);
      return;
    }
  },
);
