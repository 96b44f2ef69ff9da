import { useState } from 'react';

/** A text that is being typed, until the address says another one; the field stays, and so does the focus. */
export function useTyped(said: string): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(said);
  const [seen, setSeen] = useState(said);
  if (seen !== said) {
    setSeen(said);
    setTyped(said);
  }
  return [typed, setTyped];
}
