import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ImportView } from '../../../../cloudfunctions/shared/contract/imports';
import { Unreachable } from '../../api/call';
import { continueImport, importState } from '../../api/imports';
import { queryClient } from '../../api/queryClient';
import { importKey } from './importKey';

/** How often the place of the writing is looked at while a slice is under way. */
const LOOK_EVERY_MS = 1000;
const PAUSE_MS = 2000;
const ATTEMPTS = 5;

/**
 * Writes an import slice by slice for as long as its page is open. A slice whose answer is lost is asked for again: it
 * writes on from where it came to.
 */
export function useWriting({ importId }: ImportView): UseMutationResult<void, Error, void> {
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  const keep = (view: ImportView) => queryClient.setQueryData(importKey(importId), view);
  return useMutation({
    mutationFn: async () => {
      const look = setInterval(() => importState(importId, true).then(keepNewer, () => {}), LOOK_EVERY_MS);
      try {
        for (let failures = 0; !isLeft.current; ) {
          try {
            const view = await continueImport(importId);
            failures = 0;
            keep(view);
            if (view.status !== 'writing') return;
          } catch (error) {
            if (!(error instanceof Unreachable) || ++failures === ATTEMPTS) throw error;
            await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
          }
        }
      } finally {
        clearInterval(look);
        // Members and orders are there now, or the list says how far they are.
        for (const key of ['imports', 'members', 'orders'])
          queryClient.invalidateQueries({ queryKey: [key], refetchType: 'active' });
      }
    },
  });

  /** A look that was on its way longer than a slice must not take back what that one told. */
  function keepNewer(view: ImportView): void {
    const known = queryClient.getQueryData<ImportView>(importKey(importId));
    if (known?.status === 'writing' && view.written >= known.written) keep(view);
  }
}
