import type { ActionContract, AnswerOf, DataOf } from '../contract/action';
import type { Beside, KnownCaller } from '../store/identityWithMember';
import type { MemberDoc } from '../store/members';
import type { Outcome } from './result';
import type { OwnRefusal } from './serve';

/** Somebody found to be an active member. */
export interface KnownMember extends KnownCaller {
  member: MemberDoc;
}

/** What is known once the caller is found: who it is, and what was read with that. */
export interface Ahead<A, Early> extends KnownMember {
  data: DataOf<A>;
  /** What `early` read. */
  early: Early;
  /** The request's one reading of the clock. */
  now: Date;
}

interface Steps<A extends ActionContract, Early> {
  /** What is asked for in the very call that finds the caller, from the request and from what the process remembers. */
  beside?: (now: Date, data: DataOf<A>) => Beside;
  /** Read beside finding the caller: what concerns everybody. */
  early: (now: Date) => Promise<Early>;
  /** Read then: what follows from the identity. */
  answer: (ahead: Ahead<A, Early>) => Promise<Outcome<AnswerOf<A>, OwnRefusal<A>>>;
}

type Answer<A extends ActionContract> = (
  known: KnownMember,
  data: DataOf<A>,
) => ReturnType<Steps<A, unknown>['answer']>;

/**
 * A member's action in two rounds of database calls, however much it reads: who calls beside `early`, then `answer`; and in
 * one where `beside` asked for what `answer` needs. `early` must only read, since it runs before the right to call is
 * established; when that is refused, what was read is dropped.
 */
export class ReadAhead<A extends ActionContract> {
  private constructor(
    readonly beside: (now: Date, data: DataOf<A>) => Beside,
    readonly begin: (now: Date) => Promise<Answer<A>>,
  ) {}

  /** `ReadAhead.of<typeof contract.home>()({early, answer})`: what `early` reads is typed by inference. */
  static of<A extends ActionContract>() {
    return <Early>({ beside = () => ({}), early, answer }: Steps<A, Early>): ReadAhead<A> =>
      new ReadAhead<A>(beside, async (now) => {
        const read = await early(now);
        return (known, data) => answer({ ...known, data, early: read, now });
      });
  }
}
