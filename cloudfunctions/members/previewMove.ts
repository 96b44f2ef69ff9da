import type { MoveEffectView, membersContract } from '../shared/contract/members';
import type { Row } from '../shared/domain/dayClose/row';
import type { Plan } from '../shared/domain/plan/plan';
import { rankByVolume } from '../shared/domain/points/rankProgress';
import type { BindingInviter } from '../shared/domain/referral/decideBinding';
import { decideMove } from '../shared/domain/referral/decideMove';
import { businessDayOf, nextDay } from '../shared/domain/time/businessDay';
import { openPersonalKey } from '../shared/runtime/personal';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { isVisible } from '../shared/store/imports';
import { type MemberDoc, members, standingOf } from '../shared/store/members';
import { people } from '../shared/store/people';
import { planInForce } from '../shared/store/plans';
import { readPublication } from '../shared/store/publication';
import { rowsOfDay } from '../shared/store/rowsOfDay';
import { lineOf } from './lineOf';

/** On each side; the rest is told as a count. */
const shown = 5;

/** What a move would do to the teams above, by the figures of the published day. Decides like the move and writes nothing. */
export const previewMove: Handler<typeof membersContract.previewMove> = async ({ now }, data) => {
  const [member, inviter] = await Promise.all([visible(data.member), visible(data.inviter)]);
  const newLine = inviter ? [inviter, ...(await lineOf(inviter))] : [];
  const asInviter: BindingInviter | null = inviter && {
    id: inviter._id,
    ...standingOf(inviter),
    ancestors: new Set(newLine.slice(1).map(({ _id }) => _id)),
  };
  const today = businessDayOf(now);
  const refusal = decideMove({
    member: member && { id: member._id, lastMoveCountsFrom: null },
    inviter: data.inviter === null ? null : (asInviter ?? 'unknown'),
    from: nextDay(today),
    today,
  });
  if (refusal !== null && isOwn(refusal))
    return refuse(refusal, { field: refusal === 'MEMBER_UNKNOWN' ? 'member' : 'inviter' });
  if (!member) throw new Error('an unknown member was not refused');
  const oldLine = await lineOf(member);
  const leaving = without(oldLine, newLine);
  const joining = without(newLine, oldLine);
  const nearest = [...leaving.slice(0, shown), ...joining.slice(0, shown)];
  const [{ published, versions }, names] = await Promise.all([
    readPublication(now),
    namesOf([...nearest, ...(inviter ? [inviter] : [])]),
  ]);
  const numbers = [member, ...nearest].map(({ number }) => number);
  const rows = published ? await rowsOfDay(published, published.date, numbers) : new Map<number, Row>();
  const own = rows.get(member.number);
  const volume = own ? own.ownVolume + own.teamVolume : null;
  const plan = planInForce(versions, today)?.plan as Plan | undefined;
  const effect =
    (sign: 1 | -1) =>
    (one: MemberDoc): MoveEffectView => ({
      member: one._id,
      name: names.get(one._id) ?? null,
      ...teams(rows.get(one.number)?.teamVolume ?? null, volume === null ? null : sign * volume, plan),
    });
  return {
    inviter: inviter && { member: inviter._id, name: names.get(inviter._id) ?? null },
    publishedDate: published?.date ?? null,
    volume,
    leaves: leaving.slice(0, shown).map(effect(-1)),
    moreLeaves: Math.max(0, leaving.length - shown),
    joins: joining.slice(0, shown).map(effect(1)),
    moreJoins: Math.max(0, joining.length - shown),
  };
};

async function visible(id: string | null): Promise<MemberDoc | null> {
  const member = id === null ? null : await members.get(id);
  return member && (await isVisible(member)) ? member : null;
}

type OwnRefusal = (typeof membersContract.previewMove.refusals)[number];

/** A day is none of a preview's. */
const isOwn = (refusal: string): refusal is OwnRefusal =>
  !refusal.startsWith('MOVE_DAY') && refusal !== 'MOVE_BEFORE_LAST';

function without(line: readonly MemberDoc[], other: readonly MemberDoc[]): MemberDoc[] {
  const both = new Set(other.map(({ _id }) => _id));
  return line.filter(({ _id }) => !both.has(_id));
}

async function namesOf(docs: readonly MemberDoc[]): Promise<ReadonlyMap<string, string>> {
  const persons = await people.getMany([...new Set(docs.map(({ _id }) => _id))]);
  return new Map(
    persons.flatMap(({ _id, name, wrappedKey }) =>
      name === null ? [] : [[_id, openPersonalKey(wrappedKey).decrypt(name)] as const],
    ),
  );
}

/** A team before and after, each with the rank that its volume reaches under the plan in force. */
function teams(
  before: number | null,
  change: number | null,
  plan: Plan | undefined,
): Pick<MoveEffectView, 'before' | 'after'> {
  if (before === null || change === null) return { before: null, after: null };
  const team = (teamVolume: number) => ({
    teamVolume,
    rank: (plan && rankByVolume(plan, teamVolume)?.name) ?? null,
  });
  return { before: team(before), after: team(before + change) };
}
