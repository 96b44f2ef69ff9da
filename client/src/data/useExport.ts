import { useQuery } from '@tanstack/react-query';
import type { ExportView } from '../../../cloudfunctions/shared/contract/account';
import { exportPart } from '../api/account';
import { useMemberNumber } from './useSession';

/** Everything that is kept of the member, as one thing. */
export interface Exported extends Omit<ExportView, 'person' | 'next'> {
  person: NonNullable<ExportView['person']>;
}

/** Asked for anew each time, and not kept: it holds the whole number. */
export function useExport(enabled: boolean) {
  const member = useMemberNumber();
  return useQuery({
    queryKey: ['export', member],
    queryFn: allParts,
    enabled: enabled && member !== null,
    staleTime: 0,
    gcTime: 0,
  });
}

async function allParts(): Promise<Exported> {
  const { person, orders, messages, next } = await exportPart(undefined);
  if (person === null) throw new Error('the first part holds the person');
  const all: Exported = { person, orders, messages };
  for (let cursor = next; cursor !== null; ) {
    const part = await exportPart(cursor);
    all.orders = [...all.orders, ...part.orders];
    all.messages = [...all.messages, ...part.messages];
    cursor = part.next;
  }
  return all;
}
