import { z } from 'zod';
import type { IndexFile } from './database/database';
import { readIfPresent } from './durableFile';

const Index = z.object({
  name: z.string().min(1),
  keys: z
    .array(
      z.object({
        name: z.string().min(1),
        direction: z.union([z.literal(1), z.literal(-1), z.literal('2dsphere')]),
      }),
    )
    .min(1),
  unique: z.boolean().optional(),
});
const Indexes = z.record(z.string(), z.array(Index));

/**
 * Reads the index declarations that the deployment uses too. A missing file means none.
 * @throws naming the file and the field when it is malformed
 */
export function readIndexFile(file: string | undefined): IndexFile {
  const text = file === undefined ? null : readIfPresent(file);
  if (text === null) return {};
  const parsed = Indexes.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
