import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactElement } from 'react';

/** As days are written in files and audits; typing them without dashes works too. */
const formats = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D'];

interface DayInputProps {
  id: string;
  /** A business day `YYYY-MM-DD`; empty where none is chosen. */
  value: string;
  onChange(day: string): void;
  earliest?: string | null;
  latest?: string | null;
  /** It may be left open. */
  isOptional?: boolean;
  isWrong?: boolean;
  size?: 'small' | 'middle';
}

/** A day of the calendar, typed or picked, the same in whatever language the browser is. */
export function DayInput(props: DayInputProps): ReactElement {
  const { id, value, onChange, earliest, latest, isOptional = false, isWrong, size } = props;
  return (
    <DatePicker
      id={id}
      value={value === '' ? null : dayjs(value)}
      format={formats}
      allowClear={isOptional}
      minDate={earliest ? dayjs(earliest) : undefined}
      maxDate={latest ? dayjs(latest) : undefined}
      status={isWrong ? 'error' : ''}
      size={size}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? '')}
    />
  );
}
