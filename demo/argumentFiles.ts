import { readFileSync } from 'node:fs';
import { presets } from '../cloudfunctions/shared/domain/plan/presets';
import { validatePlan } from '../cloudfunctions/shared/domain/plan/validatePlan';

/** What is wrong with the arguments of a command, in one line. */
export class ArgumentFault extends Error {}

/** The file that an option names. Throws ArgumentFault. */
export function readFile(option: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ArgumentFault(
      `${option} ${path}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code})`}`,
    );
  }
}

/** The JSON in the file that an option names, a byte order mark before it or not. Throws ArgumentFault. */
export function readJson(option: string, path: string): unknown {
  const text = readFile(option, path)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ArgumentFault(`${option} ${path} is not JSON: ${(error as Error).message}`);
  }
}

/** A preset's name as it is, or the whole plan of a file, which is valid. Throws ArgumentFault. */
export function readPlan(option: string, name: string): unknown {
  if (presets.has(name)) return name;
  const plan = readJson(option, name);
  const validation = validatePlan(plan);
  if (validation.ok) return plan;
  const [fault] = validation.faults;
  throw new ArgumentFault(`${option} ${name}: ${fault?.field} ${fault?.fault}`);
}
