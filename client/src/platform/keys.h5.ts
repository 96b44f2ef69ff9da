/** The keyboard in a browser, for whoever has no pointer. */

const topSheet = '.sheet:not(.sheet--leaving) .sheet__close';

/** What is tapped is no button of the browser's own: Enter and the space bar tap it. Escape closes a sheet. */
export function actOnKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key, target } = event;
    if (key === 'Escape') closes().at(-1)?.click();
    else if ((key === 'Enter' || key === ' ') && isTappable(target)) {
      event.preventDefault();
      target.click();
    }
  });
}

const isTappable = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.tabIndex === 0 && target.getAttribute('role') !== null;

let before: HTMLElement | null = null;

/** An open sheet has the focus; whoever opened it gets it back. */
export function holdFocus(open: boolean): void {
  if (!open) {
    before?.focus({ preventScroll: true });
    before = null;
    return;
  }
  before ??= document.activeElement instanceof HTMLElement ? document.activeElement : null;
  // The sheet stands with the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => closes().at(-1)?.focus({ preventScroll: true })));
}

const closes = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(topSheet)];
