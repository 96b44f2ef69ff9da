import { View } from '@tarojs/components';
import { type ReactElement, useState } from 'react';
import type { DayView } from '../../../../cloudfunctions/shared/contract/points';
import { Button } from '../../components/Button/Button';
import { DaySheet } from '../../components/DaySheet/DaySheet';
import { Sheet } from '../../components/Sheet/Sheet';
import { Unreachable } from '../../platform/contract';
import { aMoment } from './aMoment';
import { cappedDay, dailyOnly, frozenDay, plainDay } from './days';
import { today } from './fixtures';
import { Section, State } from './State';
import { words } from './words';

interface DayQuery {
  date: string;
  data: DayView | undefined;
  error: unknown;
  refetch(): unknown;
}

const published = (data: DayView): DayQuery => ({ date: data.date, data, error: null, refetch: aMoment });
const absent = (date: string, error: unknown): DayQuery => ({
  date,
  data: undefined,
  error,
  refetch: aMoment,
});

const days = {
  'every kind of line, people behind them': published(plainDay),
  'daily release only': published(dailyOnly),
  capped: published(cappedDay),
  frozen: published(frozenDay),
  loading: absent('2026-11-18', null),
  unreachable: absent('2026-11-17', new Unreachable('offline')),
};

/** Each part of a day opens further inside of the sheet. */
export function DaySheetStates(): ReactElement {
  const [shown, setShown] = useState<DayQuery | null>(null);
  return (
    <Section of="DaySheet">
      {Object.entries(days).map(([name, day], index) => (
        <State name={name} key={name} card>
          <Button id={`day-${index}`} look="soft" label={day.date} onTap={() => setShown(day)} />
        </State>
      ))}
      <DaySheet
        date={shown?.date ?? null}
        today={today}
        query={shown ?? days.loading}
        onClose={() => setShown(null)}
      />
    </Section>
  );
}

const LONG = 24;
type Shown = 'short' | 'long' | 'with the way back';

export function SheetStates(): ReactElement {
  const [open, setOpen] = useState<Shown | null>(null);
  const close = () => setOpen(null);
  return (
    <Section of="Sheet">
      {(['short', 'long', 'with the way back'] satisfies Shown[]).map((name, index) => (
        <State name={name} key={name} card>
          <Button id={`sheet-${index}`} look="soft" label={words.sheetTitle} onTap={() => setOpen(name)} />
        </State>
      ))}
      <Sheet
        open={open !== null}
        title={words.sheetTitle}
        onClose={close}
        onBack={open === 'with the way back' ? close : undefined}
      >
        <View className="catalogue__stack">
          {Array.from({ length: open === 'long' ? LONG : 1 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
            <View key={index}>{words.sheetText}</View>
          ))}
        </View>
      </Sheet>
    </Section>
  );
}
