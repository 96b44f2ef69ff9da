import protobuf from 'protobufjs';

/** How a request of `cloud.openapi.*` and its answer travel. Field numbers as read from wx-server-sdk 4.0.2. */
const { root } = protobuf.parse(
  `syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; int32 httpCode = 4; int32 svrkitErrorCode = 6;
  }`,
);
const CommApiData = root.lookupType('CommApiData');
const CommOpenApiResp = root.lookupType('CommOpenApiResp');

interface DecodedRequest {
  openapiData?: { pairs?: { key: string; value: Uint8Array; contenttype?: string }[] };
}

/** What an API was called with: JSON values by their names in snake_case, and media as Buffers. */
export type ApiParameters = Record<string, unknown>;

/** @throws when the bytes are not a request */
export function decodeParameters(bytes: Buffer): ApiParameters {
  const request = CommApiData.toObject(CommApiData.decode(bytes), { defaults: false }) as DecodedRequest;
  const pairs = request.openapiData?.pairs ?? [];
  return Object.fromEntries(
    pairs.map(({ key, value, contenttype }) => {
      const content = Buffer.from(value ?? []);
      return [key, contenttype ? content : (JSON.parse(content.toString('utf8')) as unknown)];
    }),
  );
}

/** What an API answered: JSON (WeChat's errors too, by errcode) or a picture. */
export type ApiAnswer = Record<string, unknown> | { contentType: string; bytes: Buffer };

export function encodeAnswer(answer: ApiAnswer): Buffer {
  const { contentType, bytes } = isBinary(answer)
    ? answer
    : { contentType: 'application/json; encoding=utf-8', bytes: Buffer.from(JSON.stringify(answer)) };
  return Buffer.from(CommOpenApiResp.encode({ respData: bytes, contentType, httpCode: 200 }).finish());
}

/** An error of the way to WeChat, before any API was reached: the SDK rejects with `errorCode` as errCode. */
export function encodeSystemError(errorCode: number): Buffer {
  return Buffer.from(CommOpenApiResp.encode({ errorCode }).finish());
}

export function isBinary(answer: ApiAnswer): answer is { contentType: string; bytes: Buffer } {
  return Buffer.isBuffer(answer.bytes);
}
