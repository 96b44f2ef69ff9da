import type { plansContract } from '../shared/contract/plans';
import { checkCompliance, severeCodes } from '../shared/domain/plan/checkCompliance';
import { decidePublication, type Publication } from '../shared/domain/plan/decidePublication';
import type { Plan } from '../shared/domain/plan/plan';
import { businessDay, businessDayOf } from '../shared/domain/time/businessDay';
import { type Outcome, Refused, refuse } from '../shared/runtime/result';
import type { Context, Handler, OwnRefusal } from '../shared/runtime/serve';
import { writeAudit } from '../shared/runtime/writeAudit';
import { isDuplicate } from '../shared/store/database';
import { type PlanDoc, planId, plans } from '../shared/store/plans';
import { setting } from '../shared/store/settings';
import { inTransaction, type Transaction } from '../shared/store/transaction';
import { readPlan } from './readPlan';
import { versionView } from './versionView';

type PublishRefusal = OwnRefusal<typeof plansContract.publish>;

/** Publishes a version of the plan, for good, with what the compliance check found and who answers for it. */
export const publish: Handler<typeof plansContract.publish> = async (context, data) => {
  const plan = readPlan(data.plan);
  if (plan instanceof Refused) return plan;
  const wanted: Publication = {
    version: data.version,
    effectiveFrom: businessDay(data.effectiveFrom),
    plan,
    acknowledgement: data.acknowledgement ?? null,
  };
  const published = await once(() => inTransaction((within) => publishWithin(wanted, context, within)));
  return published instanceof Refused ? published : versionView(published);
};

async function publishWithin(
  wanted: Publication,
  { operator, now, requestId }: Context,
  within: Transaction,
): Promise<Outcome<PlanDoc, PublishRefusal>> {
  if (!operator) throw new Error('only operators publish');
  const { version, effectiveFrom, plan, acknowledgement } = wanted;
  const published = await plans.get(planId(version), within);
  const before = version === 1 ? null : await plans.get(planId(version - 1), within);
  const seal = await setting('seal', within);
  const decision = decidePublication({
    wanted,
    published: published && publicationOf(published),
    followsNewest: version === 1 || before !== null,
    today: businessDayOf(now),
    sealed: seal && businessDay(seal.day),
    severe: severeCodes(plan),
  });
  if (decision.kind === 'repeated' && published) return published;
  if (decision.kind === 'refuse') return refusalOf(decision);
  const doc: PlanDoc = {
    _id: planId(version),
    version,
    effectiveFrom,
    publishedAt: now,
    publishedBy: operator.id,
    plan,
    findings: checkCompliance(plan),
    acknowledgement: acknowledgement && {
      ...acknowledgement,
      codes: [...acknowledgement.codes],
      by: operator.id,
    },
  };
  await plans.insert(doc, within);
  await writeAudit(
    {
      _id: `publish:${version}`,
      action: 'publish',
      subject: `plan:${version}`,
      by: operator.id,
      at: now,
      reason: acknowledgement?.reason ?? '',
      requestId,
      asked: JSON.stringify(wanted),
      answer: null,
      before: before ? { version: before.version, plan: before.plan } : {},
      after: { version, effectiveFrom, plan },
    },
    within,
  );
  return doc;
}

/** Two operators publish the same version at once: who comes second sees the first one's. */
async function once<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return work();
  }
}

/** What is stored was validated when it was published. */
const publicationOf = (doc: PlanDoc): Publication => ({
  version: doc.version,
  effectiveFrom: businessDay(doc.effectiveFrom),
  plan: doc.plan as Plan,
  acknowledgement: doc.acknowledgement,
});

function refusalOf(
  decision: Extract<ReturnType<typeof decidePublication>, { kind: 'refuse' }>,
): Refused<PublishRefusal> {
  if (decision.refusal === 'PLAN_DAY_NOT_FUTURE')
    return refuse(decision.refusal, { field: 'effectiveFrom', details: { earliest: decision.earliest } });
  if (decision.refusal === 'PLAN_VERSION_TAKEN') return refuse(decision.refusal, { field: 'version' });
  return refuse(decision.refusal, { field: 'acknowledgement', details: { missing: decision.missing } });
}
