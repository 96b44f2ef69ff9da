import type { ApiAnswer, ApiParameters } from './messages';
import type { OpenApiWorld } from './openApi';

/**
 * subscribeMessage.send: keeps the message in the outbox instead of delivering it. The user must have agreed before.
 * 40003 no receiver, 40037 no template, 47003 a field without a value, 43101 the user did not agree.
 */
export function sendSubscribeMessage(parameters: ApiParameters, world: OpenApiWorld): ApiAnswer {
  const { touser, template_id: templateId, page, data } = parameters;
  if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' };
  if (typeof templateId !== 'string' || templateId === '') {
    return { errcode: 40037, errmsg: 'invalid template_id' };
  }
  const fields = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const empty = Object.entries(fields).find(([, field]) => !hasValue(field));
  if (Object.keys(fields).length === 0 || empty !== undefined) {
    const name = empty === undefined ? 'data' : `data.${empty[0]}.value`;
    return { errcode: 47003, errmsg: `argument invalid! ${name} is empty` };
  }
  const sent = world.subscriptions.send({
    time: world.now().toISOString(),
    touser,
    templateId,
    ...(typeof page === 'string' ? { page } : {}),
    data: fields,
  });
  return sent ? { errcode: 0, errmsg: 'ok' } : { errcode: 43101, errmsg: 'user refuse to accept the msg' };
}

function hasValue(field: unknown): boolean {
  const value = (field as { value?: unknown } | null)?.value;
  return value !== undefined && value !== null && value !== '';
}
