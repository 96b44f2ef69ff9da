import { z } from 'zod';
import { readIfPresent } from '../durableFile';

const Trigger = z.object({ name: z.string(), type: z.literal('timer'), config: z.string() });
const Config = z.object({
  triggers: z.array(Trigger).default([]),
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  timeout: z.number().positive().optional(),
  memorySize: z.number().positive().optional(),
});

/** A function's config.json: its timers and the WeChat APIs that it may call. */
export type FunctionConfig = z.infer<typeof Config>;

/**
 * Reads a config.json. Without one a function has no timers and may call no WeChat API.
 * @throws naming the file and the field when it is malformed
 */
export function readFunctionConfig(file: string): FunctionConfig {
  const text = readIfPresent(file);
  if (text === null) return Config.parse({});
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`);
  }
  const parsed = Config.safeParse(value);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
