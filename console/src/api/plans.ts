import type { AnswerOf, InputOf } from '../../../cloudfunctions/shared/contract/action';
import type { FindingView, plansContract } from '../../../cloudfunctions/shared/contract/plans';
import type { Plan } from '../../../cloudfunctions/shared/domain/plan/plan';
import { call } from './call';

type Contract = typeof plansContract;
export type Publication = InputOf<Contract['publish']>;

/** A version as it was published; its plan was validated then. */
export type PlanVersion = Omit<AnswerOf<Contract['publish']>, 'plan'> & { plan: Plan };

/** Every version, newest first. */
export async function history(): Promise<PlanVersion[]> {
  const { versions } = await call<Contract['history']>('plans', 'history', {});
  return versions.map(asVersion);
}

/** What a plan risks; writes nothing. */
export async function check(plan: Plan): Promise<FindingView[]> {
  return (await call<Contract['check']>('plans', 'check', { plan })).findings;
}

/** Repeating the same publication answers the same. */
export async function publish(data: Publication): Promise<PlanVersion> {
  return asVersion(await call<Contract['publish']>('plans', 'publish', data));
}

/** A part of what published days were settled from; `cursor` as the part before gave it. */
export const pastDays = (cursor?: string): Promise<AnswerOf<Contract['pastDays']>> =>
  call<Contract['pastDays']>('plans', 'pastDays', { cursor });

/** Ids by running number. */
export async function pastMembers(numbers: number[]): Promise<ReadonlyMap<number, string>> {
  const { members } = await call<Contract['pastMembers']>('plans', 'pastMembers', { numbers });
  return new Map(members.map(({ number, member }) => [number, member]));
}

const asVersion = (view: AnswerOf<Contract['publish']>): PlanVersion => ({
  ...view,
  plan: view.plan as Plan,
});
