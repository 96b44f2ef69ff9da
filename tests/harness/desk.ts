import type { SignedInView } from '../../cloudfunctions/shared/contract/console';
import type { Reply } from '../../cloudfunctions/shared/contract/reply';
import { keepPassword } from '../../cloudfunctions/shared/runtime/password';
import { type OperatorDoc, operatorId } from '../../cloudfunctions/shared/store/operators';
import type { Cloud } from './cloud';
import { answerOf } from './people';

/** What an operator of a test signs in with. */
export const deskPassword = 'bamboo grows a little daily';

/** An operator who signs in with `deskPassword`, unless told otherwise. */
export async function anOperator(
  cloud: Cloud,
  user: string,
  words: Partial<OperatorDoc> = {},
): Promise<void> {
  await (await cloud.store<OperatorDoc>('operators')).put({
    _id: operatorId(user),
    name: user,
    role: 'admin',
    password: await keepPassword(deskPassword),
    tried: 0,
    lockedUntil: null,
    ...words,
  });
}

/** A browser of the console: calls over HTTP access, as the built console does. */
export interface Desk {
  session: string | null;
  call(area: string, action: string, data?: unknown): Promise<Reply>;
  /** As the console asks when nobody is there. */
  callByItself(area: string, action: string): Promise<Reply>;
  /** The same with its HTTP status. */
  answer(area: string, action: string, data?: unknown): Promise<{ status: number; reply: Reply }>;
}

export function aDesk(cloud: Cloud, session: string | null = null): Desk {
  const post = async (area: string, request: object) => {
    const response = await fetch(`${cloud.local.url}/http/${area}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
      body: JSON.stringify(request),
    });
    return { status: response.status, reply: (await response.json()) as Reply };
  };
  const answer: Desk['answer'] = (area, action, data = {}) => post(area, { action, data });
  return {
    session,
    answer,
    call: async (...asked) => (await answer(...asked)).reply,
    callByItself: async (area, action) => (await post(area, { action, data: {}, byItself: true })).reply,
  };
}

/** Signs in, and answers with a browser that has the session. */
export async function signedIn(cloud: Cloud, user: string, password = deskPassword): Promise<Desk> {
  const { session } = answerOf<SignedInView>(
    await aDesk(cloud).call('console', 'signIn', { user, password }),
  );
  return aDesk(cloud, session);
}
