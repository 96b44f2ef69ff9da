import type { ReactElement } from 'react';

/** Three bamboo leaves, each taller than the last: the brand's mark. Beside its name, so never read aloud. */
export function Mark({ size, isQuiet }: { size: number; isQuiet?: boolean }): ReactElement {
  const [first, second, third] = isQuiet
    ? ['var(--line)', 'var(--line)', 'var(--line)']
    : ['var(--mark-1)', 'var(--mark-2)', 'var(--mark-3)'];
  return (
    <svg width={size} height={size} viewBox="2 6 28 24" aria-hidden="true" focusable="false">
      <path fill={first} d="M4 28v-5c0-4 2-6 6-7v6c0 4-2 6-6 6z" />
      <path fill={second} d="M13 28V17c0-4 2-6 6-7v12c0 4-2 6-6 6z" />
      <path fill={third} d="M22 28V11c0-4 2-6 6-7v18c0 4-2 6-6 6z" />
    </svg>
  );
}
