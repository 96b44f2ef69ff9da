import { useEffect, useState } from 'react';
import { difference } from '../../api/dayClose';
import { addParts, type WholeDifference } from './wholeDifference';

export interface DifferenceSoFar {
  whole: WholeDifference;
  /** From 0 to 1. */
  done: number;
  error: Error | null;
}

const nothingYet: DifferenceSoFar = { whole: { causes: [], members: [] }, done: 0, error: null };

/** Asks for the difference of a day part by part, until all members are in it or nobody looks any more. */
export function useDifference(date: string): DifferenceSoFar {
  const [soFar, setSoFar] = useState(nothingYet);
  useEffect(() => {
    let isLeft = false;
    setSoFar(nothingYet);
    const walk = async () => {
      let { whole } = nothingYet;
      for (let page: number | null = 0; page !== null && !isLeft; ) {
        const part = await difference(date, page);
        if (isLeft) return;
        whole = addParts(whole, part);
        page = part.next;
        setSoFar({ whole, done: page === null ? 1 : page / part.pages, error: null });
      }
    };
    walk().catch((error: Error) => !isLeft && setSoFar((before) => ({ ...before, error })));
    return () => {
      isLeft = true;
    };
  }, [date]);
  return soFar;
}
