import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing of the browser may lie over the wall: a flag does not keep the bar of translations away in every build. */
const preferences = { translate: { enabled: false }, credentials_enable_service: false };

/** Makes the profile where there is none, and readable by the screen's user alone: it holds the cookie of the pairing. */
export function prepareProfile(profile: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 });
  const file = join(profile, 'Default', 'Preferences');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 });
  // A power cut leaves the lock of a browser that is gone; two launchers of one profile are kept apart by systemd.
  for (const lock of ['SingletonLock', 'SingletonSocket', 'SingletonCookie'])
    rmSync(join(profile, lock), { force: true });
}
