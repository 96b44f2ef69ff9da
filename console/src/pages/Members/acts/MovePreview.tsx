import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import type { MoveEffectView, MovePreviewView } from '../../../../../cloudfunctions/shared/contract/members';
import { displayAmount } from '../../../../../cloudfunctions/shared/domain/money/amountText';
import { previewMove } from '../../../api/members';
import { sentenceOf } from '../../../format/sentenceOf';
import { shownDay } from '../../../format/when';
import { texts } from '../../../texts/texts';

const TYPED_MS = 500;
const words = texts.members;

interface MovePreviewProps {
  member: string;
  /** Null: below nobody. */
  inviter: string | null;
}

/**
 * Says who a typed number is and what the move would change, once the typing rests, so that nobody is moved below a stranger.
 * Made anew for every number.
 */
export function MovePreview({ member, inviter }: MovePreviewProps): ReactElement {
  const [isTyped, setTyped] = useState(inviter === null);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(true), TYPED_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data, error } = useQuery({
    queryKey: ['members', 'previewMove', member, inviter],
    queryFn: () => previewMove({ member, inviter }),
    enabled: isTyped,
    retry: false,
  });
  if (error) return <span className="field__hint field__hint--wrong">{sentenceOf(error)}</span>;
  return (
    <div role="status" className="field__hint">
      {data ? <Changes preview={data} /> : words.moveLooking}
    </div>
  );
}

function Changes({ preview }: { preview: MovePreviewView }): ReactElement {
  const { inviter, volume, publishedDate, waits, leaves, moreLeaves, joins, moreJoins } = preview;
  return (
    <>
      {inviter && (
        <p className="move__who">{words.moveFound(inviter.name ?? words.noName, inviter.member)}</p>
      )}
      {volume === null || publishedDate === null ? (
        <p className="move__line">{words.moveUnknown}</p>
      ) : (
        <p className="move__line">{words.moveVolume(displayAmount(volume), shownDay(publishedDate))}</p>
      )}
      {waits !== null && publishedDate !== null && waits > publishedDate && (
        <p className="move__line">{words.moveWaits(shownDay(waits))}</p>
      )}
      <Teams title={words.moveLeaves} effects={leaves} more={moreLeaves} />
      <Teams title={words.moveJoins} effects={joins} more={moreJoins} />
    </>
  );
}

function Teams({
  title,
  effects,
  more,
}: {
  title: string;
  effects: readonly MoveEffectView[];
  more: number;
}): ReactElement | null {
  if (effects.length === 0) return null;
  return (
    <>
      <p className="move__heading">{title}</p>
      <ul className="move__teams">
        {effects.map(({ member, name, before, after }) => (
          <li key={member}>
            <span>{name ?? member}</span>
            {before && after ? (
              <span className="move__figures">
                {words.moveTeam(displayAmount(before.teamVolume), displayAmount(after.teamVolume))}
                {before.rank !== after.rank && (
                  <strong>{words.moveRank(before.rank ?? words.none, after.rank ?? words.none)}</strong>
                )}
              </span>
            ) : (
              <span className="move__figures">{words.treeUnknown}</span>
            )}
          </li>
        ))}
        {more > 0 && <li>{words.moveMore(more)}</li>}
      </ul>
    </>
  );
}
