import type { AdjustmentView } from '../../../../cloudfunctions/shared/contract/wallet';
import { type AdjustmentState, adjustments } from '../../api/wallet';
import type { PageOf } from '../../csv/readAllPages';

/** The pages of a state, for the list and for a file alike. */
export const readAdjustments =
  (state: AdjustmentState | null) =>
  async (cursor: string | undefined): Promise<PageOf<AdjustmentView, string>> => {
    const page = await adjustments(state === null ? {} : { state }, cursor);
    return { rows: page.adjustments, next: page.next };
  };
