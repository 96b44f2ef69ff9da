import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import { displayAmount } from '../../../../cloudfunctions/shared/domain/money/amountText';
import { memberDay } from '../../api/points';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { texts } from '../../texts/texts';
import { explainLine, lineName } from './explainLine';

/** One published day of a member: each part with its arithmetic, and what was capped. */
export function MemberDay({ member, date }: { member: string; date: string }): ReactElement {
  const query = useQuery({
    queryKey: ['points', 'day', member, date],
    queryFn: () => memberDay(member, date),
    // A published day never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Async query={query} skeleton={<Bones rows={3} />}>
      {(day) => <DayLines day={day} />}
    </Async>
  );
}

function DayLines({ day }: { day: DayView }): ReactElement {
  const words = texts.members;
  if (day.frozen) return <p className="day-lines__note">{words.frozenDay}</p>;
  return (
    <>
      <dl className="day-lines">
        {day.lines.map((line) => (
          <div key={line.kind} className="day-lines__one">
            <dt>{lineName(line.kind)}</dt>
            <dd className="day-lines__sum">{explainLine(line)}</dd>
            <dd>{displayAmount(line.paid)}</dd>
          </div>
        ))}
        <div className="day-lines__one">
          <dt>{words.monthCapped}</dt>
          <dd />
          <dd>{displayAmount(day.capped)}</dd>
        </div>
      </dl>
      <p className="day-lines__note">
        {words.split(displayAmount(day.points), displayAmount(day.cash), day.planVersion)}
      </p>
    </>
  );
}
