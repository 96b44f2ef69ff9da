import { useEffect, useState } from 'react';

/** When what people came for stands on the page, in milliseconds after the first of it. */
const CALM_MS = 300;

/** Becomes true when the page has come to rest: what is below its first screen is asked for then. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(true), CALM_MS);
    return () => clearTimeout(timer);
  }, []);
  return calm;
}
