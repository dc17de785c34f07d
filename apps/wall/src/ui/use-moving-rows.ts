import { type RefObject, useLayoutEffect, useRef } from 'react';

const still = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Rows (children with `data-row`) that stand elsewhere than before move there in `ms`, and new ones come up out of the
 * ground; nothing moves on the first draw. Positions are layout pixels, so a scaled canvas moves them rightly.
 */
export function useMovingRows(list: RefObject<HTMLElement | null>, ms = 400) {
  const before = useRef<Map<string, number> | null>(null);
  const order = useRef('');
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const now = rows.map((row) => row.dataset['row']).join('\n');
    if (now === order.current) return; // nothing moved: no place has to be measured
    order.current = now;
    const places = new Map(rows.map((row) => [row.dataset['row'] ?? '', row.offsetTop]));
    const was = before.current;
    before.current = places.size > 0 ? places : null;
    if (!was || still()) return;
    for (const row of rows) {
      if (typeof row.animate !== 'function') return;
      const from = was.get(row.dataset['row'] ?? '');
      if (from === undefined) row.animate([{ opacity: 0 }, { opacity: 1 }], { duration: ms });
      else if (from !== row.offsetTop) {
        row.animate([{ transform: `translateY(${from - row.offsetTop}px)` }, { transform: 'none' }], {
          duration: ms,
          easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
        });
      }
    }
  });
}
