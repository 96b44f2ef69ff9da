import { z } from 'zod';
import { CloudError } from '../cloudError';
import { readIfPresent } from '../durableFile';

const Trigger = z.object({ name: z.string(), type: z.string(), config: z.string() });
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
 * @throws CloudError FUNCTIONS_EXECUTE_FAIL, naming the file and the field, when it is malformed
 */
export function readFunctionConfig(file: string): FunctionConfig {
  const text = readIfPresent(file);
  if (text === null) return Config.parse({});
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw malformed(file, (error as Error).message);
  }
  const parsed = Config.safeParse(value);
  if (!parsed.success) throw malformed(file, z.prettifyError(parsed.error));
  return parsed.data;
}

function malformed(file: string, problem: string): CloudError {
  return new CloudError('FUNCTIONS_EXECUTE_FAIL', `${file} is malformed: ${problem}`);
}
