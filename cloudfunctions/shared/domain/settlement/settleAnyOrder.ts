import { eachBlock, eachBlockFalling } from './blocks';
import { addFarGenerations } from './farGenerations';
import { eachBlockOf } from './inviters';
import type { InviterPlaces } from './invitersFirst';
import { listTeams, newPlacedMembers, sendHome, sendToPlaces, takeAtHome, takeAtPlaces } from './moveRows';
import { takeOwnSlips, writeOwnSlips } from './ownSlips';
import { releaseStatic } from './releaseStatic';
import { finishBlock, type SettlingDay } from './settlingDay';
import { makeRoom } from './slips';
import { sumTeams } from './sumTeams';
import { earnTeamBonus } from './teamBonus';
import { clearRows } from './teamRows';

/**
 * Settles members who stand in any order. What each hands to its inviter, and what it is paid, is found as they stand; in
 * between, the inviters alone go to places where they stand in order.
 */
export function settleAnyOrder(day: SettlingDay, places: InviterPlaces): void {
  const { forest, memory } = day;
  const { rows, slips } = memory;
  releaseAndHandUp(day, places);
  goToPlaces(day, places);
  earnAtPlaces(day, places);
  eachBlock(forest.count, (from, to) => {
    clearRows(rows, to - from);
    takeAtHome(slips.homebound, rows, from);
    listTeams(rows, from, to);
    finishBlock(day, rows, from, to);
  });
}

function releaseAndHandUp({ rules, forest, memory, outcome }: SettlingDay, { invited }: InviterPlaces): void {
  const { own } = memory.slips;
  makeRoom([own], forest.inviter, forest.count);
  eachBlock(forest.count, (from, to) => {
    releaseStatic(rules, forest, outcome, from, to);
    writeOwnSlips(forest, outcome, invited, own, from, to);
  });
  addFarGenerations(forest, outcome);
}

function goToPlaces({ forest, memory, outcome }: SettlingDay, places: InviterPlaces): void {
  const { rows, slips } = memory;
  makeRoom([slips.outbound], places.placeOf, places.placeOf.length);
  eachBlockOf(places.members, forest.count, (from, to, first, end) => {
    clearRows(rows, to - from);
    takeOwnSlips(slips.own, rows, from);
    sendToPlaces(places, forest, outcome, rows, from, slips.outbound, first, end);
  });
}

/** By place what `settleInOrder` does by member. */
function earnAtPlaces({ forest, ranks, memory }: SettlingDay, { members, above }: InviterPlaces): void {
  const { rows, slips } = memory;
  const placed = newPlacedMembers(members.length);
  makeRoom([slips.own, slips.teams], above, above.length, 'across blocks');
  makeRoom([slips.homebound], members, forest.count);
  eachBlockFalling(above.length, (from, to) => {
    clearRows(rows, to - from);
    takeAtPlaces(slips.outbound, rows, placed, from);
    sumTeams(above, placed.own, slips, rows, from, to);
    earnTeamBonus(ranks, placed.frozen, above, slips.teams, rows, from);
    sendHome(placed, slips.homebound, rows, from);
  });
}
