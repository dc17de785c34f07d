import type { KioskSettings } from '#kiosk/settings.js';

/** How Chromium is started on a screen that nobody touches. Without `wayland` it takes X11. */
export const flagsOf = ({ profile, flags }: Pick<KioskSettings, 'profile' | 'flags'>, wayland: boolean): string[] => [
  '--kiosk',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  // Nothing may come up that waits for somebody to click it.
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--hide-crash-restore-bubble',
  '--disable-infobars',
  '--disable-session-crashed-bubble',
  ...(wayland ? ['--ozone-platform=wayland'] : []),
  '--disable-features=Translate,MediaRouter',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  // The ring of an alarm comes without a click before it.
  '--autoplay-policy=no-user-gesture-required',
  // A screen that is switched off draws on, so that it is right when it is switched on.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // Without a desktop there is no keyring to unlock; the cookie of the pairing is readable by the screen's user alone.
  '--password-store=basic',
  ...flags,
  'about:blank',
];
