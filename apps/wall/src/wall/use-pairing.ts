import type { Pairing } from '@ioc/shared/answers/displays';
import { useEffect, useState } from 'react';
import { command } from '#api/client';

const askEveryMs = 3000;
const againMs = 5000;

export interface PairingSeen {
  /** The last answer; null: none yet. */
  readonly pairing: Pairing | null;
  /** The last question was not answered. */
  readonly failed: boolean;
}

/** Asks for this screen's code as long as it is shown; the cookie that comes once it is confirmed opens the live tables. */
export function usePairing(): PairingSeen {
  const [seen, setSeen] = useState<PairingSeen>({ pairing: null, failed: false });
  useEffect(() => {
    let alive = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const pairing = await command<Pairing>('POST', '/display/pairing', {}).catch(() => null);
      if (!alive) return;
      setSeen((before) => ({ pairing: pairing ?? before.pairing, failed: pairing === null }));
      // Screens that were switched on together shall not ask together.
      timer = setTimeout(() => void ask(), (pairing ? askEveryMs : againMs) * (0.75 + 0.5 * Math.random()));
    };
    void ask();
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, []);
  return seen;
}
