import { Fault, Refused } from '../../../cloudfunctions/shared/contract/answerOf';
import type { RefusalCode, SaidDetails } from '../texts/refusals';
import { texts } from '../texts/texts';
import { shownDay, shownMoment } from './when';

/** What an operator reads of anything that went wrong with a call. */
export function sentenceOf(error: Error): string {
  if (error instanceof Refused) return refusalSentence(error);
  if (error instanceof Fault) return texts.states.fault(error.requestId);
  return texts.states.unreachable;
}

/** The same of an act, of which nobody knows whether it was done when no answer came. */
export function sentenceOfAct(error: Error): string {
  const isAnswered = error instanceof Refused || error instanceof Fault;
  return isAnswered ? sentenceOf(error) : texts.states.actUnreachable;
}

function refusalSentence({ code, details }: Refused): string {
  // A server of a later build may refuse with a code that this one does not know.
  const sentence = texts.refusals[code as RefusalCode] as (typeof texts.refusals)[RefusalCode] | undefined;
  if (sentence === undefined) return texts.states.unknownRefusal(code);
  return typeof sentence === 'string' ? sentence : sentence(said(details));
}

function said({ until, day, earliest, missing }: Record<string, unknown>): SaidDetails {
  return {
    lockedUntil: typeof until === 'string' ? shownMoment(until) : null,
    day: typeof day === 'string' ? shownDay(day) : null,
    missing: Array.isArray(missing) ? missing.join(', ') : null,
    earliest: typeof earliest === 'string' ? shownDay(earliest) : null,
  };
}
