import { decideTry, lockedForMs, mostTries } from '../shared/domain/operator/signInTries';
import { isPassword } from '../shared/runtime/password';
import { type Refused, refuse } from '../shared/runtime/result';
import { type OperatorDoc, operators, takeTry } from '../shared/store/operators';

/**
 * Tries a password, and locks the operator out for a while after too many that were wrong. A right one forgets the wrong ones.
 * @returns whether it is right, or the refusal of whoever is locked out
 */
export async function tryPassword(
  operator: OperatorDoc,
  password: string,
  now: Date,
): Promise<boolean | Refused<'SIGN_IN_LOCKED'>> {
  const { _id: id } = operator;
  const locked = await refuseLocked(operator, now);
  if (locked) return locked;
  if (!(await takeTry(id, mostTries))) return lock(id, now);
  if (await isPassword(password, operator.password)) {
    await operators.update(id, { tried: 0, lockedUntil: null });
    return true;
  }
  const { tried = 0 } = (await operators.get(id)) ?? {};
  return tried < mostTries ? false : lock(id, now);
}

async function refuseLocked(
  { _id, tried = 0, lockedUntil }: OperatorDoc,
  now: Date,
): Promise<Refused<'SIGN_IN_LOCKED'> | null> {
  const decision = decideTry({ tried, lockedUntil: lockedUntil?.getTime() ?? null }, now.getTime());
  // A try that died before it locked leaves the tries used up and no lock that could end.
  if (decision.kind === 'locked') return lockedUntil ? lockedOut(lockedUntil) : lock(_id, now);
  // Of many who see the lock ended one begins anew: the others count on.
  if (decision.kind === 'again')
    await operators.updateWhere({ _id, lockedUntil }, { tried: 0, lockedUntil: null });
  return null;
}

async function lock(id: string, now: Date): Promise<Refused<'SIGN_IN_LOCKED'>> {
  const until = new Date(now.getTime() + lockedForMs);
  await operators.update(id, { lockedUntil: until });
  return lockedOut(until);
}

const lockedOut = (until: Date) => refuse('SIGN_IN_LOCKED', { details: { until: until.toISOString() } });
