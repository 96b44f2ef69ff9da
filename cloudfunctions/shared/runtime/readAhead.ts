import type { ActionContract, AnswerOf, DataOf } from '../contract/action';
import type { MemberDoc } from '../store/members';
import type { IdentityDoc } from '../store/people';
import type { Outcome } from './result';
import type { OwnRefusal } from './serve';

/** What is known once the caller is found to be an active member. */
export interface Ahead<A, Early> {
  /** Who calls. */
  identity: IdentityDoc;
  /** The caller's own record, read with the identity. */
  member: MemberDoc;
  data: DataOf<A>;
  /** What `early` read. */
  early: Early;
  /** The request's one reading of the clock. */
  now: Date;
}

interface Steps<A extends ActionContract, Early> {
  /** Read beside finding the caller: what concerns everybody. */
  early: (now: Date) => Promise<Early>;
  /** Read then: what follows from the identity. */
  answer: (ahead: Ahead<A, Early>) => Promise<Outcome<AnswerOf<A>, OwnRefusal<A>>>;
}

/**
 * A member's action in two rounds of database calls, however much it reads: who calls beside `early`, then `answer`. `early`
 * must only read, since it runs before the right to call is established; when that is refused, what was read is dropped.
 */
export class ReadAhead<A extends ActionContract> {
  private constructor(
    readonly begin: (
      now: Date,
    ) => Promise<
      (identity: IdentityDoc, member: MemberDoc, data: DataOf<A>) => ReturnType<Steps<A, unknown>['answer']>
    >,
  ) {}

  /** `ReadAhead.of<typeof contract.home>()({early, answer})`: what `early` reads is typed by inference. */
  static of<A extends ActionContract>() {
    return <Early>({ early, answer }: Steps<A, Early>): ReadAhead<A> =>
      new ReadAhead<A>(async (now) => {
        const read = await early(now);
        return (identity, member, data) => answer({ identity, member, data, early: read, now });
      });
  }
}
