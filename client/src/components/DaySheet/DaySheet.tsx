import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { LineKind } from '../../../../cloudfunctions/shared/contract/explanation';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { lineName } from '../../format/explainLine';
import { weekdayOf } from '../../format/when';
import { releaseTexts } from '../../texts/release';
import { Async } from '../Async/Async';
import { BoneCard } from '../Async/Bone';
import { Sheet } from '../Sheet/Sheet';
import { DayDetail } from './DayDetail';
import './DaySheet.scss';
import { LineDetail } from './LineDetail';

interface DaySheetProps {
  /** The chosen day, or null when none is. */
  date: string | null;
  today: string;
  query: { data: DayView | undefined; error: unknown; refetch(): unknown };
  onClose(): void;
}

/** A published day: its amount and parts, and behind each part what it was made of. */
export function DaySheet({ date, today, query, onClose }: DaySheetProps): ReactElement {
  const [opened, setOpened] = useState<LineKind | 'capped' | null>(null);
  // What was shown stays while the sheet slides away.
  const shown = useLast(date === null ? null : { date, query });
  useEffect(() => {
    if (date !== null) setOpened(null);
  }, [date]);
  return (
    <Sheet
      open={date !== null}
      title={shown === null ? '' : titleOf(shown.date, opened)}
      onClose={onClose}
      onBack={opened === null ? undefined : () => setOpened(null)}
      id="day-sheet"
    >
      <Async query={shown?.query ?? query} skeleton={<BoneCard rows={4} />}>
        {(day) =>
          opened === null ? (
            <DayDetail day={day} isToday={day.date === today} onPart={setOpened} />
          ) : (
            <LineDetail day={day} kind={opened} />
          )
        }
      </Async>
    </Sheet>
  );
}

/** The newest value that was one. */
function useLast<Value>(value: Value | null): Value | null {
  const last = useRef(value);
  if (value !== null) last.current = value;
  return last.current;
}

function titleOf(date: string, kind: LineKind | 'capped' | null): string {
  const day = displayDay(date as BusinessDay);
  if (kind !== null) return releaseTexts.partTitle(day, lineName(kind));
  return releaseTexts.dayTitle(day, releaseTexts.weekday(weekdayOf(date)));
}
