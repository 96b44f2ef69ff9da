import type { MovePreviewView, membersContract } from '../shared/contract/members';
import type { Plan } from '../shared/domain/plan/plan';
import { decideMove, type MoveRefusal } from '../shared/domain/referral/decideMove';
import { type BusinessDay, businessDayOf, nextDay } from '../shared/domain/time/businessDay';
import { openPersonalKey } from '../shared/runtime/personal';
import { refuse } from '../shared/runtime/result';
import type { Handler } from '../shared/runtime/serve';
import { isVisible } from '../shared/store/imports';
import { linesAbove } from '../shared/store/linesAbove';
import { type MemberDoc, members, standingOf } from '../shared/store/members';
import { people } from '../shared/store/people';
import { planInForce } from '../shared/store/plans';
import { readPublication } from '../shared/store/publication';
import { effectsOn, type MovedTeams, movedTeams } from './moveEffects';

/** On each side; the rest is told as a count. */
const shown = 5;

/** What a move from tomorrow on would do to the teams above, by the published day. Decides like the move and writes nothing. */
export const previewMove: Handler<typeof membersContract.previewMove> = async ({ now }, data) => {
  const [member, inviter] = await Promise.all([visible(data.member), visible(data.inviter)]);
  const today = businessDayOf(now);
  const refusal = await refusalOf(member, data.inviter, inviter, today);
  if (refusal) return refuse(refusal, { field: refusal === 'MEMBER_UNKNOWN' ? 'member' : 'inviter' });
  if (!member) throw new Error('an unknown member was not refused');
  const { published, versions } = await readPublication(now);
  const nothing: MovedTeams = { volume: null, leaves: [], joins: [] };
  const { volume, leaves, joins } = published
    ? await movedTeams(published, member.number, inviter?.number ?? null)
    : nothing;
  const plan = (planInForce(versions, today)?.plan as Plan | undefined) ?? null;
  const names = inviter ? await namesOf([inviter._id]) : new Map<string, string>();
  return {
    inviter: inviter && { member: inviter._id, name: names.get(inviter._id) ?? null },
    publishedDate: published?.date ?? null,
    waits: member.former?.at(-1)?.until ?? null,
    volume,
    leaves: await effectsOn(leaves.slice(0, shown), volume === null ? null : -volume, plan, namesOf),
    moreLeaves: Math.max(0, leaves.length - shown),
    joins: await effectsOn(joins.slice(0, shown), volume, plan, namesOf),
    moreJoins: Math.max(0, joins.length - shown),
  } satisfies MovePreviewView;
};

async function visible(id: string | null): Promise<MemberDoc | null> {
  const member = id === null ? null : await members.get(id);
  return member && (await isVisible(member)) ? member : null;
}

/** A day is none of a preview's: it is taken to be tomorrow, and no earlier move to be in its way. */
type OwnRefusal = Exclude<MoveRefusal, 'MOVE_DAY_NOT_FUTURE' | 'MOVE_DAY_TOO_FAR' | 'MOVE_BEFORE_LAST'>;

async function refusalOf(
  member: MemberDoc | null,
  wanted: string | null,
  inviter: MemberDoc | null,
  today: BusinessDay,
): Promise<OwnRefusal | null> {
  const from = nextDay(today);
  const above = inviter && (await linesAbove(inviter, from));
  const asInviter = inviter &&
    above && { id: inviter._id, ...standingOf(inviter), ancestors: above.ancestors };
  return decideMove({
    member: member && { id: member._id, lastMoveCountsFrom: null },
    inviter: wanted === null ? null : (asInviter ?? 'unknown'),
    from,
    today,
  }) as OwnRefusal | null;
}

async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const persons = await people.getMany([...new Set(ids)]);
  return new Map(
    persons.flatMap(({ _id, name, wrappedKey }) =>
      name === null ? [] : [[_id, openPersonalKey(wrappedKey).decrypt(name)] as const],
    ),
  );
}
