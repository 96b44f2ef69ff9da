import { JsonText, newRequestId } from '../gateway/answers';
import { APP_ID, type CallContext } from './callContext';
import type { FunctionHost } from './functionHost';

export interface FunctionAnswer {
  /** The result as JSON. */
  json: string;
  requestId: string;
}

/**
 * Calls a function from outside. A WeChat user's event gets `userInfo` with the openid added, as the platform does.
 * @param data the event; an object
 * @throws CloudError as FunctionHost.invoke
 */
export async function callFunction(
  host: FunctionHost,
  name: string,
  data: Record<string, unknown>,
  context: CallContext,
): Promise<FunctionAnswer> {
  const requestId = newRequestId();
  const event =
    context.openid === undefined ? data : { ...data, userInfo: { appId: APP_ID, openId: context.openid } };
  const json = await host.invoke({ name, event: JSON.stringify(event), context, requestId });
  return { json, requestId };
}

/** An answer as clients get it, `{result, requestId}`, without reading what the function wrote. */
export function answerText({ json, requestId }: FunctionAnswer): JsonText {
  return new JsonText(`{"result":${json},"requestId":${JSON.stringify(requestId)}}`);
}
