import type { ReactElement } from 'react';
import { daysFrom } from '../../../cloudfunctions/shared/domain/time/businessDay';
import { shownCount } from '../format/count';
import { shownDay } from '../format/when';
import { texts } from '../texts/texts';
import type { ResultProps } from './SimulatorResult';

/** What the figures rest on: without it they would be read as a promise. */
export function Basis({ simulation, simulated, settings }: ResultProps): ReactElement {
  const words = texts.simulator.basis;
  const { from, to, until, members, orders } = simulation;
  const counted = [shownCount(members), shownCount(orders)] as const;
  const { name, against } = simulated;
  const lines = [
    settings.source === 'real'
      ? words.real(shownDay(from), shownDay(to), ...counted)
      : words.drawn(shownDay(from), shownDay(to), ...counted, settings.seed ?? 0),
    settings.scenario === 'none'
      ? words.none(shownDay(until))
      : words.repeat(shownDay(until), Math.min(settings.repeatDays ?? 0, daysFrom(from, to).length)),
    settings.start === 'first' || against === null
      ? words.always(name)
      : words.from(name, shownDay(settings.startDay)),
    ...(against === null ? [] : [words.against(against.name)]),
    words.cost,
  ];
  return (
    <div className="simulator__basis">
      <p>{texts.simulator.basisTitle}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
