import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { CloudError } from '../cloudError';

/** The SDK compares this exact value to tell an error from protobuf. */
const JSON_TYPE = 'application/json; charset=utf-8';

/** JSON that is text already. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** Sends a JSON body. Nothing happens when the client is gone or was answered already. */
export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  if (response.headersSent || response.destroyed) return;
  // As text it goes out in one piece with the head; as bytes it would be a second one.
  const text = body instanceof JsonText ? body.text : JSON.stringify(body);
  response.writeHead(status, { 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** Sends the platform's form of an error. A fault of ours becomes SYS_ERR, and is printed. */
export function sendError(response: ServerResponse, error: unknown, status = 200): void {
  sendJson(response, errorBody(error), status);
}

/** What the platform says of an error: {code, message, requestId}. */
export function errorBody(error: unknown): { code: string; message: string; requestId: string } {
  const requestId = newRequestId();
  if (error instanceof CloudError) return { code: error.code, message: error.message, requestId };
  console.error(`[${requestId}]`, error);
  return { code: 'SYS_ERR', message: `system error: ${String(error)}`, requestId };
}

export function newRequestId(): string {
  return randomUUID();
}
