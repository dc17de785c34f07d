/** Calls back when the wall around the map dims or brightens: its colours are others at night. On a desk nothing does. */
export function watchNight(container: HTMLElement, changed: () => void): MutationObserver {
  const observer = new MutationObserver(changed);
  const canvas = container.closest('[data-night]');
  if (canvas) observer.observe(canvas, { attributeFilter: ['data-night'] });
  return observer;
}
