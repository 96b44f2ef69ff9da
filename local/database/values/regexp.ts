import { requestFailed } from '../errors';

/**
 * A JavaScript RegExp for a pattern and MongoDB's options: i, m, s, u, and x, which drops white space and
 * comments from the pattern. Options may also lead the pattern, as in `(?i)text`. JavaScript's g, y and d
 * mean nothing to a query and are dropped.
 * @throws CloudError for an unknown option or a pattern that does not compile
 */
export function toRegExp(text: string, given = ''): RegExp {
  const [leading = '', inline = ''] = /^\(\?([imsx]+)\)/.exec(text) ?? [];
  const [pattern, options] = [text.slice(leading.length), given + inline];
  const unknown = [...options].find((option) => !'imsuxgydl'.includes(option));
  if (unknown !== undefined) throw requestFailed(`invalid flag in regex options: ${unknown}`);
  const flags = [...new Set(options)].filter((option) => 'imsu'.includes(option)).sort();
  try {
    return new RegExp(options.includes('x') ? withoutExtendedSpace(pattern) : pattern, flags.join(''));
  } catch {
    throw requestFailed(`Regular expression is invalid: ${pattern}`);
  }
}

function withoutExtendedSpace(pattern: string): string {
  return pattern.replace(/(\\.|\[(?:\\.|[^\]\\])*\])|\s+|#.*$/gms, (_match, kept?: string) => kept ?? '');
}
