import { type ReactElement, useState } from 'react';
import type { LineKind } from '../../../../cloudfunctions/shared/contract/explanation';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import type { BusinessDay } from '../../../../cloudfunctions/shared/domain/time/businessDay';
import { displayDay } from '../../../../cloudfunctions/shared/domain/time/displayDay';
import { lineName } from '../../format/explainLine';
import { weekdayOf } from '../../format/when';
import { texts } from '../../texts/texts';
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
  const [opened, setOpened] = useState<{ date: string; kind: LineKind | 'capped' } | null>(null);
  const kind = opened !== null && opened.date === date ? opened.kind : null;
  const close = () => {
    setOpened(null);
    onClose();
  };
  return (
    <Sheet
      open={date !== null}
      title={date === null ? '' : titleOf(date, kind)}
      onClose={close}
      onBack={kind === null ? undefined : () => setOpened(null)}
      id="day-sheet"
    >
      <Async query={query} skeleton={<BoneCard rows={4} />}>
        {(day) =>
          kind === null ? (
            <DayDetail
              day={day}
              isToday={day.date === today}
              onPart={(part) => setOpened({ date: day.date, kind: part })}
            />
          ) : (
            <LineDetail day={day} kind={kind} />
          )
        }
      </Async>
    </Sheet>
  );
}

function titleOf(date: string, kind: LineKind | 'capped' | null): string {
  const day = displayDay(date as BusinessDay);
  if (kind !== null) return texts.release.partTitle(day, lineName(kind));
  return texts.release.dayTitle(day, texts.release.weekday(weekdayOf(date)));
}
