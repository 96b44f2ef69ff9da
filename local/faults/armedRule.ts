import type { AdminRequest } from '../gateway/adminRoute';
import { chances } from './chances';
import type { FaultRule } from './faultRule';

/** A rule at work, and how often its turn came. */
export class ArmedRule {
  /** Requests that it is about. */
  seen = 0;
  /** Those that it struck. */
  struck = 0;
  private readonly nextChance: () => number;

  constructor(readonly rule: FaultRule) {
    this.nextChance = chances(rule.seed);
  }

  /** Whether this request is struck. To be asked once for each request, in the order in which they come. */
  strikes(request: AdminRequest): boolean {
    if (!isAbout(this.rule, request)) return false;
    this.seen++;
    const isTurn = this.isTurn();
    if (isTurn) this.struck++;
    return isTurn;
  }

  private isTurn(): boolean {
    const { nth, every, probability } = this.rule;
    if (nth !== undefined) return this.seen === nth;
    if (every !== undefined) return this.seen % every === 0;
    return probability === undefined || this.nextChance() < probability;
  }
}

const COMMIT = 'database.commitTransaction';
const WRITES = new Set([
  COMMIT,
  'database.insertDocument',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
]);

function isAbout(rule: FaultRule, request: AdminRequest): boolean {
  const isWrite = WRITES.has(request.action);
  if (rule.fault === 'conflict' && !(isWrite && isSet(request.transactionId))) return false;
  return (
    request.action.startsWith(rule.action) &&
    (rule.collection === undefined || request.collectionName === rule.collection) &&
    (!rule.writes || isWrite) &&
    (!rule.fromFunctions || isSet(request.wxCloudApiToken))
  );
}

const isSet = (field: unknown): boolean => field !== undefined && field !== null && field !== '';
