import { z } from 'zod';
import type { IndexFile } from './database/database';
import { readIfPresent } from './durableFile';

/** The platform's own interface writes directions as text. */
const Direction = z.preprocess(
  (given) => (given === '1' || given === '-1' ? Number(given) : given),
  z.union([z.literal(1), z.literal(-1), z.literal('2dsphere')]),
);
const Index = z.preprocess(
  inOurWords,
  z.object({
    name: z.string().min(1),
    keys: z.array(z.object({ name: z.string().min(1), direction: Direction })).min(1),
    unique: z.boolean().optional(),
  }),
);
const Indexes = z.record(z.string(), z.array(Index));

/** An index as the platform's management API has it: {IndexName, MgoKeySchema: {MgoIsUnique, MgoIndexKeys}}. */
const PlatformIndex = z.object({
  IndexName: z.string(),
  MgoKeySchema: z.object({
    MgoIsUnique: z.boolean().optional(),
    MgoIndexKeys: z.array(z.object({ Name: z.string(), Direction: z.unknown() })),
  }),
});

function inOurWords(index: unknown): unknown {
  const { success, data } = PlatformIndex.safeParse(index);
  if (!success) return index;
  const { MgoIsUnique: unique, MgoIndexKeys: keys } = data.MgoKeySchema;
  return {
    name: data.IndexName,
    keys: keys.map(({ Name: name, Direction: direction }) => ({ name, direction })),
    unique,
  };
}

/**
 * Reads the index declarations that the deployment uses too. A missing file means none.
 * @throws naming the file and the field when it is malformed
 */
export function readIndexFile(file: string | undefined): IndexFile {
  const text = file === undefined ? null : readIfPresent(file);
  if (text === null) return {};
  const parsed = Indexes.safeParse(parseJson(file, text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function parseJson(file: string | undefined, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
}
