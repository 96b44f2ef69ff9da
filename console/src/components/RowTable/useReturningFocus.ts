import type { TableRef } from 'antd/es/table';
import { type RefObject, useEffect, useRef } from 'react';

/** Brings the keyboard back to the row that was open, when what it opened is closed and leaves the focus nowhere. */
export function useReturningFocus(chosen: string | null): RefObject<TableRef> {
  const table = useRef<TableRef>(null);
  const before = useRef(chosen);
  useEffect(() => {
    const closed = chosen === null ? before.current : null;
    before.current = chosen;
    if (closed === null || document.activeElement !== document.body) return;
    const row = `[data-row-key="${CSS.escape(closed)}"]`;
    table.current?.nativeElement.querySelector<HTMLElement>(row)?.focus();
  }, [chosen]);
  return table;
}
