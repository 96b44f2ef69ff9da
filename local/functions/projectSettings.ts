import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What the deployment file says of one function. */
export interface FunctionSettings {
  timeLimitSeconds?: number;
  memoryMb?: number;
  /** Such as `index.main`. */
  handler?: string;
  variables: Record<string, string>;
}

/** What a cloudbaserc.json says, with its `{{env.NAME}}` placeholders filled in. */
export interface ProjectSettings {
  functions: Map<string, FunctionSettings>;
  /** Variables left out because their placeholder has no value, as `function.VARIABLE`. */
  missing: string[];
}

export const NO_SETTINGS: ProjectSettings = { functions: new Map(), missing: [] };

const FunctionEntry = z.object({
  name: z.string(),
  timeout: z.number().positive().optional(),
  memorySize: z.number().positive().optional(),
  handler: z.string().optional(),
  envVariables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
const SettingsFile = z.object({ functions: z.array(FunctionEntry).default([]) });

/**
 * Reads a cloudbaserc.json.
 * @param env values of the placeholders; what it lacks is looked up in the environment of this process
 * @throws when the file is missing or malformed, naming the field
 */
export function readProjectSettings(file: string, env: Record<string, string>): ProjectSettings {
  const parsed = SettingsFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  const missing: string[] = [];
  const functions = parsed.data.functions.map((entry): [string, FunctionSettings] => {
    const variables: Record<string, string> = {};
    for (const [name, value] of Object.entries(entry.envVariables ?? {})) {
      const filled = fillPlaceholders(String(value), env);
      if (filled === null) missing.push(`${entry.name}.${name}`);
      else variables[name] = filled;
    }
    return [
      entry.name,
      {
        timeLimitSeconds: entry.timeout,
        memoryMb: entry.memorySize,
        handler: entry.handler,
        variables,
      },
    ];
  });
  return { functions: new Map(functions), missing };
}

/** Null when a placeholder has no value: an empty secret would be worse than none. */
function fillPlaceholders(text: string, env: Record<string, string>): string | null {
  let complete = true;
  const filled = text.replace(/\{\{\s*env\.(\w+)\s*\}\}/g, (_, name: string) => {
    const value = env[name] ?? process.env[name];
    if (value === undefined) complete = false;
    return value ?? '';
  });
  return complete ? filled : null;
}
