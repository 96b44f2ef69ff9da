import type { AdjustmentState } from '../domain/wallet/decideCheck';
import { Collection } from './collection';
import { db } from './database';

/** `adjustments`: points that operators add or remove. `_id` is the key that the maker's client drew. */
export interface AdjustmentDoc {
  _id: string;
  member: string;
  /** In 0.01 points; negative where they are removed. */
  amount: number;
  /** What the member reads. */
  note: string;
  /** What stands in the audit. */
  reason: string;
  by: string;
  at: Date;
  state: AdjustmentState;
  /** The second operator's word; null while it waits, and where none was needed. */
  check: { by: string; at: Date; reason: string } | null;
}

export const adjustments = new Collection<AdjustmentDoc>('adjustments');

/** Which adjustments; all where nothing is said. */
export interface AdjustmentFilter {
  state?: AdjustmentState | undefined;
  member?: string | undefined;
}

/** A position among adjustments, newest first: everything behind this one. */
export interface AdjustmentPosition {
  /** Milliseconds since 1970. */
  at: number;
  id: string;
}

/** Adjustments, newest first. */
export function adjustmentsOf(
  { state, member }: AdjustmentFilter,
  after: AdjustmentPosition | null,
  limit: number,
): Promise<AdjustmentDoc[]> {
  const _ = db.command;
  const wanted = { ...(state && { state }), ...(member !== undefined && { member }) };
  const query = after
    ? _.or([
        { ...wanted, at: _.lt(new Date(after.at)) },
        { ...wanted, at: new Date(after.at), _id: _.lt(after.id) },
      ])
    : wanted;
  const order: [string, 'desc'][] = [
    ['at', 'desc'],
    ['_id', 'desc'],
  ];
  return adjustments.find(query as Record<string, unknown>, { limit, order });
}

/** How many wait for a second operator. */
export const countWaiting = (): Promise<number> => adjustments.count({ state: 'waiting' });

/** `adjustmentDays`: what an operator adjusted alone on a business day, in 0.01 points. `_id` is `DAY:OPERATOR`. */
interface AdjustmentDayDoc {
  _id: string;
  alone: number;
}

export const adjustmentDays = new Collection<AdjustmentDayDoc>('adjustmentDays');

export const adjustmentDayId = (day: string, operator: string): string => `${day}:${operator}`;
