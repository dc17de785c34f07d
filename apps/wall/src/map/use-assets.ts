import { useEffect, useState } from 'react';
import { loadAssets, type Assets } from '#map/assets';

export type AssetState =
  | { kind: 'loading' }
  | { kind: 'ready'; assets: Assets }
  /** Tried again after `retryMs`: an unattended wall has nobody to press reload. */
  | { kind: 'failed'; reason: string };

const retryMs = 10_000;

export function useAssets(): AssetState {
  const [state, setState] = useState<AssetState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    let timer = 0;
    loadAssets(abort.signal)
      .then((assets) => setState({ kind: 'ready', assets }))
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        setState({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
        timer = window.setTimeout(() => setAttempt((n) => n + 1), retryMs);
      });
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [attempt]);
  return state;
}
