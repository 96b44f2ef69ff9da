import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { profile } from '../../../api/members';
import { sentenceOf } from '../../../format/sentenceOf';
import { texts } from '../../../texts/texts';

const TYPED_MS = 500;

/** Says who a typed number is, once the typing rests, so that nobody is moved below a stranger. Made anew for every number. */
export function InviterPreview({ member }: { member: string }): ReactElement {
  const [isTyped, setTyped] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(true), TYPED_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data, error } = useQuery({
    queryKey: ['members', 'profile', member],
    queryFn: () => profile(member),
    enabled: isTyped,
    retry: false,
  });
  const words = texts.members;
  if (error) return <span className="field__hint field__hint--wrong">{sentenceOf(error)}</span>;
  return (
    <span className="field__hint" role="status">
      {data ? words.moveFound(data.name ?? words.noName, words.statuses[data.status]) : words.moveLooking}
    </span>
  );
}
