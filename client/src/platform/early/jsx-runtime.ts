/**
 * JSX for the early card: components become elements of the page at once, without a framework, since nothing on it changes. It does
 * what the parts of the card need and no more.
 */
type Part = Node | string | number | boolean | null | undefined | Part[];
interface Props {
  children?: Part;
  [name: string]: unknown;
}
type Component = (props: Props) => Part;

export function jsx(type: string | Component, props: Props): Part {
  if (typeof type === 'function') return type(props);
  const element = document.createElement(type);
  const { children, style, className, ...rest } = props;
  if (typeof className === 'string') element.className = className;
  for (const [name, value] of Object.entries((style ?? {}) as Record<string, unknown>))
    element.style.setProperty(
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      String(value),
    );
  for (const [name, value] of Object.entries(rest)) {
    // What listens belongs to the app.
    if (typeof value === 'string') element.setAttribute(name, value);
  }
  append(element, children);
  return element;
}

export const jsxs = jsx;
export const Fragment = ({ children }: Props): Part => children;

function append(element: HTMLElement, part: Part): void {
  if (Array.isArray(part)) for (const one of part) append(element, one);
  else if (part !== null && part !== undefined && typeof part !== 'boolean')
    element.append(typeof part === 'number' ? String(part) : part);
}
