import { Button, Progress } from 'antd';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router-dom';
import { type CloseView, dayCloseContract } from '../../../../cloudfunctions/shared/contract/dayClose';
import { PlainTable } from '../../components/PlainTable/PlainTable';
import { shownCount } from '../../format/count';
import { sentenceOf } from '../../format/sentenceOf';
import { signedAmount } from '../../format/signedAmount';
import { useMay } from '../../session/myself';
import { texts } from '../../texts/texts';
import { useDifference } from './useDifference';
import type { WholeDifference } from './wholeDifference';

interface DifferenceProps {
  close: CloseView;
  before: CloseView;
}

const words = texts.dayClose;

/** Explains why a day released more or less than the one before, member by member, when somebody asks. */
export function Difference({ close, before }: DifferenceProps): ReactElement | null {
  const [isAsked, setAsked] = useState(false);
  const may = useMay();
  const [now, then] = [close.totals?.released, before.totals?.released];
  const isPublished = close.phase === 'published' && before.phase === 'published';
  if (!may(dayCloseContract.difference.access) || !isPublished || now === undefined || then === undefined)
    return null;
  return (
    <section>
      <h3>
        {words.why} <strong>{now === then ? words.same : signedAmount(now - then)}</strong>
      </h3>
      {isAsked ? (
        <Found date={close.date} difference={now - then} />
      ) : (
        <Button size="small" onClick={() => setAsked(true)}>
          {words.explain}
        </Button>
      )}
    </section>
  );
}

function Found({ date, difference }: { date: string; difference: number }): ReactElement {
  const { whole, done, error } = useDifference(date);
  if (error)
    return (
      <p className="quiet" role="alert">
        {sentenceOf(error)}
      </p>
    );
  const sum = whole.causes.reduce((all, cause) => all + cause.difference, 0);
  return (
    <>
      {done < 1 && <Progress percent={Math.floor(done * 100)} size="small" aria-label={words.explaining} />}
      <Causes causes={whole.causes} />
      {done === 1 && <p className="quiet">{sum === difference ? words.adds : words.addsNot}</p>}
      {whole.members.length > 0 && <Members members={whole.members} />}
    </>
  );
}

function Causes({ causes }: Pick<WholeDifference, 'causes'>): ReactElement | null {
  if (causes.length === 0) return null;
  return (
    <PlainTable
      label={words.why}
      rows={causes}
      keyOf={({ cause }) => cause}
      columns={[
        { title: words.cause, cell: ({ cause }) => words.causes[cause] },
        { title: words.members, isFigure: true, cell: ({ members }) => shownCount(members) },
        {
          title: words.difference,
          isFigure: true,
          cell: ({ difference }) => <strong>{signedAmount(difference)}</strong>,
        },
      ]}
    />
  );
}

function Members({ members }: Pick<WholeDifference, 'members'>): ReactElement {
  return (
    <>
      <h4 className="close__heading">{words.largest}</h4>
      <PlainTable
        label={words.largest}
        rows={members}
        keyOf={({ member }) => member}
        columns={[
          {
            title: texts.members.number,
            cell: ({ member }) => <Link to={`/members?member=${encodeURIComponent(member)}`}>{member}</Link>,
          },
          { title: words.cause, cell: ({ cause }) => words.causes[cause] },
          {
            title: words.difference,
            isFigure: true,
            cell: ({ difference }) => signedAmount(difference),
          },
        ]}
      />
    </>
  );
}
