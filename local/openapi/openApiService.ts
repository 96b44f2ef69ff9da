import { CloudError } from '../cloudError';
import type { CallTokens } from '../functions/callTokens';
import { type AdminRequest, type AdminService, unknownAction } from '../gateway/adminRoute';
import {
  type ApiAnswer,
  type ApiParameters,
  decodeParameters,
  encodeAnswer,
  encodeSystemError,
  isBinary,
} from './messages';
import { OPEN_APIS, type OpenApiWorld } from './openApi';

/** Numbers of the SDK's error table (config/error.config of wx-server-sdk). */
const API_NOT_FOUND = -604100;
const NO_PERMISSION = -604101;

/**
 * `wx.openApi` (cloud.openapi.*, protobuf) and `wx.api` (cloud.callOpenAPI, JSON). A function may call what its
 * config.json lists in permissions.openapi; a process outside may call everything.
 */
export function openApiService(world: OpenApiWorld, tokens: CallTokens): AdminService {
  return async (request) => {
    const name = apiName(request);
    if (request.action === 'wx.openApi') {
      const systemError = systemErrorOf(tokens, request, name);
      if (systemError !== null) return encodeSystemError(systemError);
      return encodeAnswer(await call(world, name, decodeProtobuf(request.requestData)));
    }
    if (request.action === 'wx.api') {
      const systemError = systemErrorOf(tokens, request, name);
      if (systemError !== null) throw new CloudError('SYS_ERR', `error code: ${systemError}, API ${name}`);
      return { data: { responseData: asJson(await call(world, name, decodeJson(request.requestData))) } };
    }
    throw unknownAction(request.action);
  };
}

async function call(world: OpenApiWorld, name: string, parameters: ApiParameters): Promise<ApiAnswer> {
  const api = OPEN_APIS.get(name);
  if (api === undefined) throw new CloudError('SYS_ERR', `no API ${name}`);
  return api(parameters, world);
}

function systemErrorOf(tokens: CallTokens, request: AdminRequest, name: string): number | null {
  if (!OPEN_APIS.has(name)) return API_NOT_FOUND;
  const caller = tokens.callOf(request.wxCloudApiToken);
  if (caller !== null && !caller.source.config.permissions.openapi.includes(name)) return NO_PERMISSION;
  return null;
}

function apiName({ apiName: name }: AdminRequest): string {
  if (typeof name === 'string' && name !== '') return name;
  throw new CloudError('INVALID_PARAM', 'the parameter apiName is missing');
}

function decodeProtobuf(data: unknown): ApiParameters {
  try {
    if (Buffer.isBuffer(data)) return decodeParameters(data);
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `requestData is malformed: ${(error as Error).message}`);
  }
  throw new CloudError('INVALID_PARAM', 'the parameter requestData is missing');
}

function decodeJson(data: unknown): ApiParameters {
  try {
    return JSON.parse(String(data ?? '') || '{}') as ApiParameters;
  } catch (error) {
    throw new CloudError('INVALID_PARAM', `requestData is malformed: ${(error as Error).message}`);
  }
}

function asJson(answer: ApiAnswer): string {
  if (!isBinary(answer)) return JSON.stringify(answer);
  return JSON.stringify({ contentType: answer.contentType, buffer: answer.bytes.toString('base64') });
}
