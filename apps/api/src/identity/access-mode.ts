import type { AccessMode } from '@ioc/shared/answers/accounts';
import type { Config } from '#config/config.js';
import { isOpen } from '#platform/open-to-all.js';

type Settings = Pick<Config, 'ACCESS' | 'SIMULATED' | 'HOST' | 'PUBLIC_URL' | 'ALLOWED_HOSTS'>;

/** Whether only somebody at this machine reaches the program: it listens to nobody else, and no proxy stands in front. Pure. */
const isOnlyHere = ({ HOST, PUBLIC_URL, ALLOWED_HOSTS }: Omit<Settings, 'ACCESS' | 'SIMULATED'>): boolean =>
  !isOpen(HOST) && PUBLIC_URL === '' && ALLOWED_HOSTS === '';

/**
 * The setting → who gets in. A demonstration ends where others reach the program, and with the first real event; it never
 * comes back. Pure. @throws where everybody would be administrator for others than this machine
 */
export function accessMode(settings: Settings, hadRealEvent: boolean): AccessMode {
  const { ACCESS, SIMULATED, HOST } = settings;
  if (ACCESS === 'open') {
    if (isOpen(HOST)) throw new Error(openBeyond(HOST));
    return 'open';
  }
  const wanted = ACCESS === 'demonstration' || (ACCESS === '' && SIMULATED);
  return wanted && isOnlyHere(settings) && !hadRealEvent ? 'demonstration' : 'accounts';
}

const openBeyond = (host: string): string =>
  `ACCESS=open chỉ dùng trên máy này (HOST=127.0.0.1), không dùng với HOST=${host}: đặt ACCESS=accounts / ` +
  `ACCESS=open is for this machine alone (HOST=127.0.0.1), not for HOST=${host}: set ACCESS=accounts`;
