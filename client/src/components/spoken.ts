const inWeChat = process.env.TARO_ENV === 'weapp';

interface Spoken {
  role?:
    | 'button'
    | 'tab'
    | 'tablist'
    | 'checkbox'
    | 'switch'
    | 'radio'
    | 'radiogroup'
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

/** Reached with the keyboard in a browser, where `actOnKeys` lets Enter and the space bar tap them. */
const tappable = new Set(['button', 'tab', 'checkbox', 'switch', 'radio', 'link']);

/**
 * What a screen reader is told. WeChat reads `aria-role` and browsers `role`; a part with a label of its own is read as one
 * thing, and a page has one level of headings.
 */
export function spoken({ role, label, checked, selected }: Spoken): Record<string, string> {
  return {
    ...(role && (inWeChat ? { 'aria-role': role } : { role })),
    ...(role === 'heading' && !inWeChat && { 'aria-level': '1' }),
    ...(role && !inWeChat && tappable.has(role) && { tabindex: '0' }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(checked !== undefined && { 'aria-checked': String(checked) }),
    ...(selected !== undefined && { 'aria-selected': String(selected) }),
  };
}

/** Decoration: nothing to be read. */
export const silent = { 'aria-hidden': true } as const;

/** The same for a picture, which in a browser asks for words of its own. */
export const spokenPicture = (label: string) =>
  inWeChat ? spoken({ role: 'img', label }) : { imgProps: { alt: label } };

/** A picture that says nothing that the words beside it do not. */
export const silentPicture = inWeChat ? silent : { ...silent, imgProps: { alt: '' } };
