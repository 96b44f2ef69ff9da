import type { Surroundings } from '../../shared/domain/import/readExport';
import type { ExistingMember } from '../../shared/domain/import/readMembers';
import { readFile } from '../../shared/runtime/storage';

type Existing = Surroundings['existing'];

interface ExistingText {
  members: [id: string, member: ExistingMember][];
  phones: string[];
  orders: string[];
}

/** Far above what two export files can name. */
const largestFile = 64 * 1024 * 1024;

/** What was there already, as a file. */
export function existingBytes({ members, phones, orders }: Existing): Buffer {
  const text: ExistingText = { members: [...members], phones: [...phones], orders: [...orders] };
  return Buffer.from(JSON.stringify(text));
}

/** Reads such a file; null where it is lost. */
export async function readExisting(fileID: string | null): Promise<Existing | null> {
  const file = fileID === null ? 'missing' : await readFile(fileID, largestFile);
  if (typeof file === 'string') return null;
  const { members, phones, orders } = JSON.parse(file.toString()) as ExistingText;
  return { members: new Map(members), phones: new Set(phones), orders: new Set(orders) };
}
