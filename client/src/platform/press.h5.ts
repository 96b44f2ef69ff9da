/** How a finger's press shows in a browser. */

/** An element that names a `hoverClass` has it while it is held, as inside WeChat: one listener for all of them. */
export function showPress(): void {
  let held: Element | null = null;
  const letGo = () => {
    held?.classList.remove(held.getAttribute(named) ?? '');
    held = null;
  };
  document.addEventListener('pointerdown', ({ target }) => {
    letGo();
    held =
      target instanceof Element ? target.closest(`[${named}]:not([${named}=none]):not(:disabled)`) : null;
    held?.classList.add(held.getAttribute(named) ?? '');
  });
  // Scrolling cancels a press.
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, letGo);
}

const named = 'hoverclass';
