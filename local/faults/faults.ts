import { setTimeout as delay } from 'node:timers/promises';
import { CloudError } from '../cloudError';
import { requestFailed, transactionConflict } from '../database/errors';
import type { AdminRequest } from '../gateway/adminRoute';
import { ArmedRule } from './armedRule';
import type { FaultRule } from './faultRule';
import { LostAnswer } from './lostAnswer';

type Answer = Record<string, unknown> | Buffer | LostAnswer;

/** Does a request, or what stands for it. */
export type Perform = (request: AdminRequest) => Promise<Answer>;

/** What dies at a fault's word. */
export interface Victims {
  killFunctions(): void;
  killGateway(): void;
}

export type FaultReport = FaultRule & { seen: number; struck: number };

/** Makes requests of the SDK go wrong by rules, as they go wrong on a platform. Without rules it does nothing. */
export class Faults {
  private armed: ArmedRule[] = [];

  constructor(private readonly victims: Victims) {}

  /** These rules from now on, in place of those before; all of them count from here. */
  arm(rules: readonly FaultRule[]): void {
    this.armed = rules.map((rule) => new ArmedRule(rule));
  }

  report(): FaultReport[] {
    return this.armed.map(({ rule, seen, struck }) => ({ ...rule, seen, struck }));
  }

  /** Carries a request out under every rule whose turn it is, the first outermost. */
  carryOut(request: AdminRequest, perform: Perform): Promise<Answer> {
    const striking = this.armed.filter((armed) => armed.strikes(request));
    const carry = striking.reduceRight<Perform>(
      (inner, { rule }) =>
        (carried) =>
          this.strike(rule, carried, inner),
      perform,
    );
    return carry(request);
  }

  private async strike(rule: FaultRule, request: AdminRequest, perform: Perform): Promise<Answer> {
    switch (rule.fault) {
      case 'error':
        throw requestFailed('a fault was asked for');
      case 'conflict':
        return conflict(request, perform);
      case 'timeoutAfter':
        await perform(request);
        return timedOut(rule.answer);
      case 'delay':
        await delay(rule.ms);
        return perform(request);
      case 'killFunctions':
        if (rule.at === 'after') await perform(request);
        this.victims.killFunctions();
        return new LostAnswer('close');
      case 'killGateway':
        if (rule.at === 'after') await perform(request);
        this.victims.killGateway();
        return new LostAnswer('never');
    }
  }
}

/** Whoever made the conflict was first, so this transaction really is over. */
async function conflict({ transactionId }: AdminRequest, perform: Perform): Promise<never> {
  await perform({ action: 'database.abortTransaction', transactionId });
  throw transactionConflict();
}

function timedOut(answer: 'error' | 'close' | 'never'): LostAnswer {
  // The SDK itself waits for 15 seconds until it says so.
  if (answer === 'error') throw new CloudError('ESOCKETTIMEDOUT', 'request timeout');
  return new LostAnswer(answer);
}
