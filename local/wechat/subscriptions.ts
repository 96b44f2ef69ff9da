import { CloudError } from '../cloudError';
import { appendDurably, readIfPresent, replaceFile } from '../durableFile';

/** A subscribe message as it was handed to WeChat. */
export interface SentMessage {
  id: number;
  /** By the settable clock, ISO 8601. */
  time: string;
  touser: string;
  templateId: string;
  page?: string;
  /** Template fields, each {value}. */
  data: Record<string, unknown>;
}

/** WeChat asks for at most this many templates at once. */
const MOST_TEMPLATES = 5;

/** How often a user agreed to get a message, and the messages sent. Both are kept in files. */
export class Subscriptions {
  private readonly quotas: Map<string, number>;
  private readonly sent: SentMessage[];

  constructor(
    private readonly quotaFile: string,
    private readonly outboxFile: string,
  ) {
    const quotas = readIfPresent(quotaFile);
    this.quotas = new Map(quotas === null ? [] : (JSON.parse(quotas) as [string, number][]));
    // A line without its end was cut off by a crash and never acknowledged.
    const lines = (readIfPresent(outboxFile) ?? '').split('\n').slice(0, -1);
    this.sent = lines.map((line) => JSON.parse(line) as SentMessage);
  }

  /**
   * The user agrees to one message of each template.
   * @throws CloudError INVALID_PARAM
   */
  grant(openid: string, templateIds: unknown): void {
    const isList =
      Array.isArray(templateIds) && templateIds.every((id) => typeof id === 'string' && id !== '');
    if (!isList || templateIds.length === 0 || templateIds.length > MOST_TEMPLATES) {
      throw new CloudError('INVALID_PARAM', `templateIds must be 1 to ${MOST_TEMPLATES} non-empty strings`);
    }
    for (const id of templateIds as string[]) {
      const key = quotaKey(openid, id);
      this.quotas.set(key, (this.quotas.get(key) ?? 0) + 1);
    }
    this.storeQuotas();
  }

  /** Sends a message and takes one from the user's quota; false, and nothing is sent, when there is none. */
  send(message: Omit<SentMessage, 'id'>): boolean {
    const key = quotaKey(message.touser, message.templateId);
    const quota = this.quotas.get(key) ?? 0;
    if (quota === 0) return false;
    this.quotas.set(key, quota - 1);
    this.storeQuotas();
    const sent = { id: this.sent.length + 1, ...message };
    this.sent.push(sent);
    appendDurably(this.outboxFile, `${JSON.stringify(sent)}\n`);
    return true;
  }

  /** Everything sent, oldest first. */
  outbox(): SentMessage[] {
    return [...this.sent];
  }

  private storeQuotas(): void {
    replaceFile(this.quotaFile, JSON.stringify([...this.quotas].filter(([, quota]) => quota > 0)));
  }
}

function quotaKey(openid: string, templateId: string): string {
  return `${openid} ${templateId}`;
}
