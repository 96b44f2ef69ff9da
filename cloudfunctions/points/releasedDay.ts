import type { ReleasedDay } from '../shared/contract/points';
import { paidToday, type Row } from '../shared/domain/dayClose/row';

export const releasedDay = (date: string, row: Row): ReleasedDay => ({
  date,
  total: paidToday(row),
  static: row.day.static.paid,
});
