import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router-dom';
import { displayAmount } from '../../../cloudfunctions/shared/domain/money/amountText';
import type {
  Changes,
  MemberChange,
  Side,
} from '../../../cloudfunctions/shared/domain/simulation/compareMembers';
import { pastMembers } from '../api/plans';
import { Figures } from '../components/Figures/Figures';
import { type PlainColumn, PlainTable } from '../components/PlainTable/PlainTable';
import { shownCount } from '../format/count';
import { shortAmount } from '../format/shortAmount';
import { texts } from '../texts/texts';
import type { Simulated } from './compared';

interface ResultMembersProps {
  changes: Changes;
  simulated: Simulated;
  /** Whether the members exist. */
  isReal: boolean;
}

/** For how many members more or less is released, and for whom most. */
export function ResultMembers({ changes, simulated, isReal }: ResultMembersProps): ReactElement {
  const words = texts.simulator;
  const ids = useIds(isReal ? [...changes.gains, ...changes.losses] : []);
  return (
    <div>
      <div className="simulator__sides">
        <Figures
          figures={[
            sideFigure(words.winners, changes.winners),
            sideFigure(words.losers, changes.losers),
            { label: words.unchanged, value: words.people(shownCount(changes.unchanged)) },
          ]}
        />
      </div>
      {changes.gains.length + changes.losses.length > 0 && (
        <Largest changes={changes} columns={columnsOf(simulated, ids)} />
      )}
    </div>
  );
}

function Largest({
  changes,
  columns,
}: {
  changes: Changes;
  columns: PlainColumn<MemberChange>[];
}): ReactElement {
  const [shown, setShown] = useState<'gains' | 'losses'>(changes.gains.length > 0 ? 'gains' : 'losses');
  const words = texts.simulator;
  return (
    <>
      <Segmented
        size="small"
        value={shown}
        options={(['gains', 'losses'] as const).map((value) => ({ value, label: words[value] }))}
        onChange={setShown}
      />
      {changes[shown].length === 0 ? (
        <p className="simulator__note">{words.nobody}</p>
      ) : (
        <PlainTable
          label={words[shown]}
          rows={changes[shown]}
          columns={columns}
          keyOf={({ member }) => String(member)}
        />
      )}
    </>
  );
}

const sideFigure = (label: string, { members, amount }: Side) => ({
  label,
  value: texts.simulator.people(shownCount(members)),
  note: texts.simulator.side(shortAmount(amount)),
});

function columnsOf(
  { name, against }: Simulated,
  ids: ReadonlyMap<number, string>,
): PlainColumn<MemberChange>[] {
  const words = texts.simulator;
  return [
    { title: words.member, cell: ({ member }) => <MemberCell number={member} id={ids.get(member)} /> },
    { title: against?.name ?? '', isFigure: true, cell: ({ before }) => displayAmount(before) },
    { title: name, isFigure: true, cell: ({ after }) => displayAmount(after) },
    {
      title: words.difference,
      isFigure: true,
      cell: ({ before, after }) => `${after > before ? '+' : ''}${displayAmount(after - before)}`,
    },
  ];
}

/** People who were drawn have a number and nothing else. */
function MemberCell({ number, id }: { number: number; id: string | undefined }): ReactElement {
  if (id === undefined) return <>{texts.simulator.number(number + 1)}</>;
  return <Link to={`/members?${new URLSearchParams({ member: id })}`}>{id}</Link>;
}

function useIds(changes: readonly MemberChange[]): ReadonlyMap<number, string> {
  const numbers = changes.map(({ member }) => member);
  const { data } = useQuery({
    queryKey: ['pastMembers', numbers],
    queryFn: () => pastMembers(numbers),
    enabled: numbers.length > 0,
  });
  return data ?? new Map();
}
