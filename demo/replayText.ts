import { formatAmount } from '../cloudfunctions/shared/domain/money/amountText';

/** What a replay found out; amounts are integers in 0.01. */
export interface Replayed {
  days: { date: string; released: number; capped: number }[];
  /** Those who had registered before the last day. */
  members: { member: string; released: number; teamVolume: number; rank: string | null }[];
}

/** The JSON of settlement.md 9, a day or a member to the line, members by id. */
export function replayText({ days, members }: Replayed): string {
  const byId = [...members].sort((a, b) => (a.member < b.member ? -1 : 1));
  const dayLines = days.map(({ date, released, capped }) =>
    line({ date, released: formatAmount(released), capped: formatAmount(capped) }),
  );
  const memberLines = byId.map(({ member, released, teamVolume, rank }) =>
    line({ member, released: formatAmount(released), teamVolume: formatAmount(teamVolume), rank }),
  );
  return `{"days": [\n${dayLines.join(',\n')}\n], "members": [\n${memberLines.join(',\n')}\n]}\n`;
}

const line = (fields: Record<string, string | null>): string =>
  `{${Object.entries(fields)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(', ')}}`;
