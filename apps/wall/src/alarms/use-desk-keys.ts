import { useEffect } from 'react';
import type { PersonAction } from '@ioc/shared/alarms/lifecycle';

export type DeskKey =
  { readonly move: 1 | -1 } | { readonly do: PersonAction } | 'open' | 'choose' | 'choose-all' | 'cancel';

const keys: Readonly<Record<string, DeskKey>> = {
  j: { move: 1 },
  ArrowDown: { move: 1 },
  k: { move: -1 },
  ArrowUp: { move: -1 },
  Enter: 'open',
  x: 'choose',
  X: 'choose-all',
  a: { do: 'acknowledge' },
  t: { do: 'take' },
  n: { do: 'note' },
  s: { do: 'shelve' },
  r: { do: 'release' },
  Escape: 'cancel',
};

/** What a key means on the desk; null: nothing, or it belongs to the field, link or button that has the focus. Pure. */
export function deskKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  on: string,
): DeskKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (['INPUT', 'SELECT', 'TEXTAREA'].includes(on)) return null;
  if (event.key === 'Enter' && ['A', 'BUTTON', 'SUMMARY'].includes(on)) return null;
  return keys[event.key] ?? null;
}

/** Calls back with each key that means something, wherever on the page the focus is. */
export function useDeskKeys(onKey: (key: DeskKey) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const key = deskKey(event, (event.target as HTMLElement | null)?.tagName ?? '');
      if (key === null) return;
      event.preventDefault();
      onKey(key);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [onKey]);
}
