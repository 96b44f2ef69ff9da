import type { MoveEffectView } from '../shared/contract/members';
import type { Row } from '../shared/domain/dayClose/row';
import type { Plan } from '../shared/domain/plan/plan';
import { rankByVolume } from '../shared/domain/points/rankProgress';
import { idsOfNumbers } from '../shared/store/members';
import type { Published } from '../shared/store/settings';
import { settledLine } from './settledLine';

/** Whose teams a move changes, by running number, and what moves along. */
export interface MovedTeams {
  /** Own and team volume of the member in 0.01; null where the published day does not know it. */
  volume: number | null;
  leaves: Team[];
  joins: Team[];
}

export interface Team {
  number: number;
  /** Null where the published day does not know them. */
  row: Row | null;
}

/** The teams above both inviters, as the published day was settled; who is above both is not touched. */
export async function movedTeams(
  published: Published,
  member: number,
  inviter: number | null,
): Promise<MovedTeams> {
  const [own, ...oldLine] = await settledLine(published, member);
  const settled = inviter === null ? [] : await settledLine(published, inviter);
  const newLine: Team[] =
    inviter !== null && settled.length === 0 ? [{ number: inviter, row: null }] : settled;
  return {
    volume: own ? own.row.ownVolume + own.row.teamVolume : null,
    leaves: without(oldLine, newLine),
    joins: without(newLine, oldLine),
  };
}

function without(line: readonly Team[], other: readonly Team[]): Team[] {
  const both = new Set(other.map(({ number }) => number));
  return line.filter(({ number }) => !both.has(number));
}

/** Teams before and after, each with the rank that its volume reaches under the plan in force. */
export async function effectsOn(
  teams: readonly Team[],
  change: number | null,
  plan: Plan | null,
  namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<MoveEffectView[]> {
  const ids = await idsOfNumbers(teams.map(({ number }) => number));
  const names = await namesOf([...ids.values()]);
  return teams.map(({ number, row }) => {
    const member = ids.get(number);
    if (member === undefined) throw new Error(`member ${number} stands on a page and nowhere else`);
    return { member, name: names.get(member) ?? null, ...beforeAndAfter(row, change, plan) };
  });
}

function beforeAndAfter(
  row: Row | null,
  change: number | null,
  plan: Plan | null,
): Pick<MoveEffectView, 'before' | 'after'> {
  if (row === null || change === null) return { before: null, after: null };
  const team = (teamVolume: number) => ({
    teamVolume,
    rank: (plan && rankByVolume(plan, teamVolume)?.name) ?? null,
  });
  return { before: team(row.teamVolume), after: team(row.teamVolume + change) };
}
