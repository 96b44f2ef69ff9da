import type { Refusal } from '../contract/reply';

/** What a handler returns: its answer, or a refusal as a value. */
export type Outcome<Answer, Code extends string> = Answer | Refused<Code>;

export class Refused<Code extends string = string> {
  constructor(readonly refusal: Refusal<Code>) {}
}

/** `return refuse('PHONE_TAKEN')`, with the field at fault and the figures that the sentence needs. */
export const refuse = <const Code extends string>(
  code: Code,
  rest: Omit<Refusal<Code>, 'code'> = {},
): Refused<Code> => new Refused({ code, ...rest });
