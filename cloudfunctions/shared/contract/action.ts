import type { z } from 'zod';
import type { CommonRefusal } from './reply';

/**
 * Who may call an action:
 * - `anybody`: whoever can reach us, to sign in
 * - `session`: an operator, also one who has to change the password first
 * - `visitor`: anybody inside WeChat, registered or not
 * - `member`: a registered member, for that member alone
 * - a list of operator roles (`operatorRoles`), for an operator of one of them
 * - `trusted`: an operator with the role `admin` or `support`, or a system that signs its requests (HTTP access)
 * - `timer`: the platform's timer only, or an operator with the role `admin`
 */
export type Access =
  | 'anybody'
  | 'session'
  | 'visitor'
  | 'member'
  | 'trusted'
  | 'timer'
  | readonly OperatorRole[];

export const operatorRoles = ['viewer', 'support', 'finance', 'admin'] as const;
export type OperatorRole = (typeof operatorRoles)[number];

/** One call over the wire: who may make it, its validated data, its own refusals in the order of checking, its answer. */
export interface ActionContract<
  Data extends z.ZodType = z.ZodType,
  Code extends string = string,
  Answer = unknown,
> {
  access: Access;
  data: Data;
  refusals: readonly Code[];
  /** Only for the compiler. */
  readonly answer?: Answer;
}

/** Declares an action; the answer's type is given first: `action<HomeView>()({access, data, refusals})`. */
export const action =
  <Answer>() =>
  <Data extends z.ZodType, const Code extends string = never>(
    contract: Omit<ActionContract<Data, Code>, 'answer'>,
  ): ActionContract<Data, Code, Answer> =>
    contract;

export type Actions = Record<string, ActionContract>;
export type DataOf<A> = A extends ActionContract<infer Data, string, unknown> ? z.output<Data> : never;
export type InputOf<A> = A extends ActionContract<infer Data, string, unknown> ? z.input<Data> : never;
export type AnswerOf<A> = A extends ActionContract<z.ZodType, string, infer Answer> ? Answer : never;
export type RefusalOf<A> =
  A extends ActionContract<z.ZodType, infer Code, unknown> ? Code | CommonRefusal : never;
