interface Spoken {
  role?:
    | 'button'
    | 'tab'
    | 'checkbox'
    | 'switch'
    | 'radio'
    | 'dialog'
    | 'img'
    | 'alert'
    | 'link'
    | 'heading'
    | 'progressbar';
  label?: string;
  checked?: boolean;
  selected?: boolean;
}

/**
 * What a screen reader is told. WeChat reads `aria-role` and browsers `role`, so both are written; a part with a label of
 * its own is read as one thing.
 */
export function spoken({ role, label, checked, selected }: Spoken): Record<string, string> {
  return {
    ...(role && { role, 'aria-role': role }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(checked !== undefined && { 'aria-checked': String(checked) }),
    ...(selected !== undefined && { 'aria-selected': String(selected) }),
  };
}

/** Decoration: nothing to be read. */
export const silent = { 'aria-hidden': true } as const;
