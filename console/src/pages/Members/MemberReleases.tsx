import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { businessDayOf } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayMonth } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { addMonths } from '../../../../cloudfunctions/shared/domain/time/months';
import { memberHome, memberStatement } from '../../api/points';
import { Async } from '../../components/Async/Async';
import { Bones } from '../../components/Async/Bones';
import { Empty } from '../../components/Async/Empty';
import { Icon } from '../../components/Icon/Icon';
import { texts } from '../../texts/texts';
import { MonthStatement } from './MonthStatement';

/** What was released to a member, month by month, from the published one back to the one of registration. */
export function MemberReleases({
  member,
  registeredAt,
}: {
  member: string;
  registeredAt: string;
}): ReactElement {
  const query = useQuery({ queryKey: ['points', 'home', member], queryFn: () => memberHome(member) });
  const first = businessDayOf(new Date(registeredAt)).slice(0, 7);
  return (
    <Async query={query} skeleton={<Bones rows={8} />}>
      {({ publishedDate, day }) =>
        publishedDate === null || day === null ? (
          <Empty title={texts.members.noReleaseTitle} note={texts.members.noRelease} />
        ) : (
          <Months member={member} first={first} last={publishedDate.slice(0, 7)} />
        )
      }
    </Async>
  );
}

function Months({ member, first, last }: { member: string; first: string; last: string }): ReactElement {
  const [month, setMonth] = useState(last);
  const words = texts.members;
  const query = useQuery({
    queryKey: ['points', 'statement', member, month],
    queryFn: () => memberStatement(member, month),
  });
  return (
    <div className="releases">
      <div className="releases__month">
        <Button
          size="small"
          icon={<Icon name="back" size={13} />}
          aria-label={words.earlier}
          disabled={month <= first}
          onClick={() => setMonth(addMonths(month, -1))}
        />
        <strong aria-live="polite">{displayMonth(month)}</strong>
        <Button
          size="small"
          icon={<Icon name="forward" size={13} />}
          aria-label={words.later}
          disabled={month >= last}
          onClick={() => setMonth(addMonths(month, 1))}
        />
      </div>
      <Async query={query} skeleton={<Bones rows={8} />}>
        {(statement) => <MonthStatement key={month} member={member} statement={statement} />}
      </Async>
    </div>
  );
}
