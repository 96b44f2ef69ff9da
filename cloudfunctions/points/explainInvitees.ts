import type { InviteeBehind, InviteesBehindView } from '../shared/contract/explanation';
import type { pointsContract } from '../shared/contract/points';
import { maskedMember } from '../shared/runtime/maskedMember';
import { ReadAhead } from '../shared/runtime/readAhead';
import { type Outcome, Refused, refuse } from '../shared/runtime/result';
import { openCursor, sealCursor } from '../shared/runtime/sealedCursor';
import { people } from '../shared/store/people';
import { readPublication } from '../shared/store/publication';
import { type Behind, type From, inviteesBehind } from './inviteesBehind';
import { ofMember, type Reading } from './reading';
import { type NoRow, settledDay } from './settledDay';

interface Asked {
  date: string;
  generation: 1 | 2;
  cursor?: string | undefined;
}

type Named = InviteeBehind & { member: string };

/** Which invitees stand behind a share line of the caller, and with what; whoever they are stays masked. */
export const explainInvitees = ReadAhead.of<typeof pointsContract.explainInvitees>()({
  early: readPublication,
  answer: async ({ identity, data, early }) => {
    const found = await read({ ...early, ...identity }, data);
    if (found instanceof Refused) return found;
    return { ...found, invitees: found.invitees.map(({ member, ...masked }) => masked) };
  },
});

/** The same of any member, for operators, who need to go on from an invitee. */
export const explainMemberInvitees = ofMember(read);

async function read(
  reading: Reading,
  { date, generation, cursor }: Asked,
): Promise<Outcome<InviteesBehindView<Named>, NoRow | 'LINE_UNKNOWN'>> {
  const { published, member, number } = reading;
  const settled = await settledDay(reading, date);
  if (settled instanceof Refused) return settled;
  const line = settled.row.day.share.find((share) => share.generation === generation);
  if (!line || published === null) return refuse('LINE_UNKNOWN', { field: 'generation' });
  const { rate, base, count } = line;
  const { page, next } = await inviteesBehind(
    { published, date, member, number, generation, rate, count },
    openCursor<From>('inviteesBehind', cursor),
  );
  return {
    date,
    generation,
    rate,
    base,
    count,
    invitees: await masked(page),
    next: next && sealCursor('inviteesBehind', next),
  };
}

async function masked(page: readonly Behind[]): Promise<Named[]> {
  const found = await people.getMany(page.map(({ member }) => member));
  const persons = new Map(found.map((person) => [person._id, person]));
  return page.map((behind) => ({ ...maskedMember(persons.get(behind.member)), ...behind }));
}
