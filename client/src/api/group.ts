import type { groupContract, OverviewView, RankingView } from '../../../cloudfunctions/shared/contract/group';
import { call } from './call';

/** A manager's group up to the published day. */
export function overview(): Promise<OverviewView> {
  return call<typeof groupContract.overview>('group', 'overview', {});
}

/** The places of the ranking behind the first `after`. */
export function ranking(after: number): Promise<RankingView> {
  return call<typeof groupContract.ranking>('group', 'ranking', { after });
}
