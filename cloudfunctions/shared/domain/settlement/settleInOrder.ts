import { eachBlock, eachBlockFalling } from './blocks';
import { addFarGenerations, isFar } from './farGenerations';
import { releaseStatic } from './releaseStatic';
import { finishBlock, type SettlingDay } from './settlingDay';
import { makeRoom } from './slips';
import { sumTeams } from './sumTeams';
import { earnTeamBonus } from './teamBonus';
import { clearRows } from './teamRows';

/**
 * Settles members who stand behind their inviters: last block first, so that all that is handed up to a block has come when
 * its turn comes, and each is looked at once.
 */
export function settleInOrder(day: SettlingDay): void {
  const { rules, forest, memory, outcome, ranks } = day;
  const { rows, slips } = memory;
  const { count, inviter, frozen } = forest;
  makeRoom([slips.own, slips.teams], inviter, count, 'across blocks');
  const releasedBefore = rules.share.some(isFar);
  if (releasedBefore) {
    eachBlock(count, (from, to) => releaseStatic(rules, forest, outcome, from, to));
    addFarGenerations(forest, outcome);
  }
  eachBlockFalling(count, (from, to) => {
    clearRows(rows, to - from);
    if (!releasedBefore) releaseStatic(rules, forest, outcome, from, to);
    const own = {
      volume: forest.ownVolume.subarray(from, to),
      released: outcome.staticReleased.subarray(from, to),
    };
    sumTeams(inviter, own, slips, rows, from, to);
    earnTeamBonus(ranks, frozen, inviter, slips.teams, rows, from);
    finishBlock(day, rows, from, to);
  });
}
