import { FoldFault } from '../shared/domain/dayClose/foldFault';
import { RowFault } from '../shared/domain/dayClose/rowTokens';
import { ConservationFault } from '../shared/domain/settlement/conservationFault';

/** Why a day cannot be published: the rule, and the member, page or event, in English for operators (day-close.md 4). */
export class CloseFault extends Error {}

/** Whether it is the day that is wrong; else it is a fault of ours or of the database, after which the same can be tried again. */
export const isOfTheDay = (error: unknown): error is Error =>
  [CloseFault, FoldFault, RowFault, ConservationFault, RangeError].some((kind) => error instanceof kind);
