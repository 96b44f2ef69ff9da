/**
 * What the platform answers when it refuses a request: HTTP 200 with {code, message, requestId}.
 * `code` is the platform's own string, such as DATABASE_TRANSACTION_CONFLICT; the SDK turns it into errCode.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'CloudError';
  }
}
