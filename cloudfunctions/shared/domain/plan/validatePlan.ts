import { parseAmount } from '../money/amountText';
import { InputFault } from '../money/inputFault';
import { parseRate } from '../money/rate';
import { quoted, readFlag, readKey, readList, readObject, readShareOfOne, readText } from './fields';
import type { Plan, PlanRank, PlanShare, PlanTier } from './plan';

export interface PlanFault {
  field: string;
  fault: string;
}

export type PlanValidation = { ok: true; plan: Plan } | { ok: false; faults: PlanFault[] };

/**
 * Reads a plan from parsed JSON, or names every fault of it (settlement.md 8). Keys that settle a day are required, the
 * others have safe defaults: no cash, no transfers, no withdrawals (settlement.md 7). Unknown keys are left out.
 */
export function validatePlan(input: unknown): PlanValidation {
  const faults: PlanFault[] = [];
  const collect: Collect = (read) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof InputFault)) throw error;
      faults.push({ field: error.field, fault: error.fault });
      return undefined;
    }
  };
  const source = collect(() => readObject(input, 'plan'));
  const plan = source && readPlan(source, collect);
  return plan && faults.length === 0 ? { ok: true, plan } : { ok: false, faults };
}

/** Runs a reader; notes its fault and goes on without the value. */
type Collect = <T>(read: () => T) => T | undefined;

function readPlan(source: object, collect: Collect): Plan {
  const id =
    readKey(source, 'id') === undefined ? 'custom' : collect(() => readText(readKey(source, 'id'), 'id'));
  const team = readSection(source, 'team', collect);
  const peer = readSection(source, 'peer', collect);
  const release = readSection(source, 'release', collect);
  const hasTeam = readRequiredFlag(team, 'team.enabled', collect);
  const hasPeer = readRequiredFlag(peer, 'peer.enabled', collect);
  return {
    id: id ?? '',
    name: readName(source, '', id ?? '', collect),
    tiers: readTiers(source, collect),
    release: { dailyRate: readRateText(release, 'release.dailyRate', collect) },
    share: readShares(source, collect),
    team: { enabled: hasTeam, ranks: isLeftOut(team, 'ranks', hasTeam) ? [] : readRanks(team, collect) },
    peer: { enabled: hasPeer, rate: readRateText(peer, 'peer.rate', collect, hasPeer ? undefined : '0') },
    ...readOptional(source, collect),
  };
}

function readTiers(source: object, collect: Collect): PlanTier[] {
  const entries = readEntries(source, 'tiers', 'tiers', collect);
  const tiers = entries.map(({ entry, field }) => ({
    ...readLabel(entry, field, collect),
    threshold: collect(() => amountText(readKey(entry, 'threshold'), `${field}.threshold`)) ?? '',
    multiplier: collect(() => multiplierText(readKey(entry, 'multiplier'), `${field}.multiplier`)) ?? '',
  }));
  checkIds(tiers, 'tiers', collect);
  const thresholds = tiers.map(({ threshold }) => threshold);
  checkOrder(thresholds, (i) => `tiers[${i}].threshold`, parseAmount, 'strictly rise', collect);
  const multipliers = tiers.map(({ multiplier }) => multiplier);
  checkOrder(multipliers, (i) => `tiers[${i}].multiplier`, parseRate, 'not fall', collect);
  return tiers;
}

function readShares(source: object, collect: Collect): PlanShare[] {
  const named = new Set<number>();
  return readEntries(source, 'share', 'share', collect).map(({ entry, field }) => {
    const generation =
      collect(() => readGeneration(readKey(entry, 'generation'), `${field}.generation`)) ?? 0;
    if (generation > 0 && named.has(generation)) {
      collect(() => fail(`${field}.generation`, `is a generation named twice: ${generation}`));
    }
    named.add(generation);
    return { generation, rate: readRateText(entry, `${field}.rate`, collect) };
  });
}

function readRanks(team: object, collect: Collect): PlanRank[] {
  const entries = readEntries(team, 'ranks', 'team.ranks', collect);
  const ranks = entries.map(({ entry, field }) => ({
    ...readLabel(entry, field, collect),
    volume: collect(() => amountText(readKey(entry, 'volume'), `${field}.volume`)) ?? '',
    rate: collect(() => rankRateText(readKey(entry, 'rate'), `${field}.rate`)) ?? '',
  }));
  checkIds(ranks, 'team.ranks', collect);
  const volumes = ranks.map(({ volume }) => volume);
  checkOrder(volumes, (i) => `team.ranks[${i}].volume`, parseAmount, 'strictly rise', collect);
  const rates = ranks.map(({ rate }) => rate);
  // The closed form of the differential holds only while rates strictly rise (day-close.md, The engine).
  checkOrder(rates, (i) => `team.ranks[${i}].rate`, parseRate, 'strictly rise', collect);
  return ranks;
}

/** What settling a day does not need: left out, it is off. */
function readOptional(source: object, collect: Collect) {
  const section = (key: string): object =>
    readKey(source, key) === undefined ? {} : (readSection(source, key, collect) ?? {});
  const spending = section('spending');
  const earning = section('earning');
  const flag = (part: object, field: string): boolean =>
    collect(() => readFlag(readKey(part, lastKey(field)), field, false)) ?? false;
  return {
    cashShare: readRateText(source, 'cashShare', collect, '0'),
    spending: {
      maxPriceShare: readRateText(spending, 'spending.maxPriceShare', collect, '1'),
      yuanPerPoint:
        collect(() => positiveRateText(readKey(spending, 'yuanPerPoint') ?? '1', 'spending.yuanPerPoint')) ??
        '',
    },
    transfers: { enabled: flag(section('transfers'), 'transfers.enabled') },
    withdrawals: { enabled: flag(section('withdrawals'), 'withdrawals.enabled') },
    earning: {
      purchaseRequired: flag(earning, 'earning.purchaseRequired'),
      headCountRewards: flag(earning, 'earning.headCountRewards'),
    },
  };
}

function readEntries(source: object, key: string, path: string, collect: Collect) {
  const list = collect(() => readList(readKey(source, key), path)) ?? [];
  return list.flatMap((value, index) => {
    const field = `${path}[${index}]`;
    const entry = collect(() => readObject(value, field));
    return entry === undefined ? [] : [{ entry, field }];
  });
}

function readSection(source: object, field: string, collect: Collect): object | undefined {
  return collect(() => readObject(readKey(source, field), field));
}

function readLabel(entry: object, field: string, collect: Collect): { id: string; name: string } {
  const id = collect(() => readText(readKey(entry, 'id'), `${field}.id`)) ?? '';
  return { id, name: readName(entry, `${field}.`, id, collect) };
}

/** The name people see; the id serves where none is given. */
function readName(source: object, prefix: string, otherwise: string, collect: Collect): string {
  const name = readKey(source, 'name');
  return name === undefined ? otherwise : (collect(() => readText(name, `${prefix}name`)) ?? '');
}

/** What is switched off may leave out its figures; a section that is missing was named already. */
function isLeftOut(section: object | undefined, key: string, enabled: boolean): section is undefined {
  return section === undefined || (!enabled && readKey(section, key) === undefined);
}

/** A section that is missing was named already: its parts are not named again. */
function readRequiredFlag(section: object | undefined, field: string, collect: Collect): boolean {
  return section ? (collect(() => readFlag(readKey(section, lastKey(field)), field)) ?? false) : false;
}

function readRateText(
  section: object | undefined,
  field: string,
  collect: Collect,
  otherwise?: string,
): string {
  if (section === undefined) return '';
  return collect(() => shareText(readKey(section, lastKey(field)) ?? otherwise, field)) ?? '';
}

function lastKey(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

function amountText(value: unknown, field: string): string {
  parseAmount(value, field);
  return String(value);
}

function shareText(value: unknown, field: string): string {
  readShareOfOne(value, field);
  return String(value);
}

function multiplierText(value: unknown, field: string): string {
  parseRate(value, field);
  return String(value);
}

function rankRateText(value: unknown, field: string): string {
  if (readShareOfOne(value, field) === 0) fail(field, 'must be above 0');
  return String(value);
}

function positiveRateText(value: unknown, field: string): string {
  if (parseRate(value, field) === 0) fail(field, 'must be above 0');
  return String(value);
}

function readGeneration(value: unknown, field: string): number {
  if (value === undefined) fail(field, 'is missing');
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) {
    fail(field, 'is mistyped: must be a whole number from 1');
  }
  return value;
}

function checkIds(entries: readonly { id: string }[], path: string, collect: Collect): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (id !== '' && seen.has(id))
      collect(() => fail(`${path}[${index}].id`, `is a duplicate id: ${quoted(id)}`));
    seen.add(id);
  });
}

/** Names each figure that does not follow its neighbour as it must, in list order. Unreadable ones were named already. */
function checkOrder(
  texts: readonly string[],
  fieldOf: (index: number) => string,
  parse: (text: string, field: string) => number,
  rule: 'strictly rise' | 'not fall',
  collect: Collect,
): void {
  const read = texts.map((text) => (text === '' ? null : parse(text, '')));
  read.forEach((value, index) => {
    const before = index === 0 ? null : read[index - 1];
    if (value === null || before === null || before === undefined) return;
    if (value > before || (rule === 'not fall' && value === before)) return;
    const verb = value < before && rule === 'not fall' ? 'falls' : 'does not strictly rise';
    collect(() => fail(fieldOf(index), `${verb}: ${texts[index]} after ${texts[index - 1]}`));
  });
}

function fail(field: string, fault: string): never {
  throw new InputFault(field, fault);
}
