import cloud from 'wx-server-sdk';
import type { OperatorRole } from '../contract/action';
import type { MemberDoc } from '../store/members';
import type { PersonDoc } from '../store/people';

/** Who is calling, as the platform says it; nothing of it comes from the event's data. */
export type Caller =
  | { kind: 'client'; openid: string }
  | { kind: 'timer' }
  | { kind: 'http'; source: string }
  /** `isByItself`: the console asks again and again, and nobody needs to be there. */
  | { kind: 'session'; token: string; isByItself: boolean }
  | { kind: 'nobody' };

/** The caller in the role that the action asked for. */
export interface CallerInRole {
  caller: Caller;
  openid: string | null;
  member: MemberDoc | null;
  /** The member's own personal data, for the actions that `serve` was told show it (`ownPerson`). */
  person: PersonDoc | null;
  operator: { id: string; name: string; role: OperatorRole } | null;
  /** The name of the system that signed the request. */
  signedSource: string | null;
}

interface PlatformContext {
  OPENID?: string;
  SOURCE?: string;
}

/**
 * Reads the platform's context. A timer's call has no OPENID and its source is wx_trigger; `event.Type` proves nothing,
 * since any client can send it (day-close.md "Timer").
 */
export function platformCaller(): Caller {
  const { OPENID, SOURCE } = cloud.getWXContext() as PlatformContext;
  if (OPENID) return { kind: 'client', openid: OPENID };
  if (SOURCE === 'wx_trigger') return { kind: 'timer' };
  return { kind: 'nobody' };
}
