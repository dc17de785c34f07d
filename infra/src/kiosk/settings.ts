/** Settings of a screen's launcher, from its environment, in /etc/ioc-kiosk.env on an installed screen. */
export interface KioskSettings {
  /** The page that the screen shows. */
  readonly url: URL;
  /** Folder of the browser's profile. The screen's pairing is a cookie in it. */
  readonly profile: string;
  /** Name or path of a Chromium; null: the first that the machine has. */
  readonly browser: string | null;
  /** A page that draws nothing for so long is started again. */
  readonly hungMs: number;
  /** All processes of the browser together; above it the browser is started again. */
  readonly memoryMb: number;
  /** Minute of the day, by this machine's clock, at which the browser is started again; null: never. */
  readonly restartAt: number | null;
  readonly flags: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws with the name of the setting and what was expected */
export function readKioskSettings(env: Environment): KioskSettings {
  const profile = env['KIOSK_PROFILE'] || (env['HOME'] ? `${env['HOME']}/.ioc-kiosk` : '');
  if (!profile) throw wrong('KIOSK_PROFILE', 'một thư mục ghi được / a folder that can be written');
  return {
    url: pageOf(env['KIOSK_URL']),
    profile,
    browser: env['KIOSK_BROWSER'] || null,
    hungMs: 1000 * number(env, 'KIOSK_HUNG_SECONDS', 30, [2, 3600]),
    memoryMb: number(env, 'KIOSK_MEMORY_MB', 2000, [200, 1_000_000]),
    restartAt: minuteOf(env['KIOSK_RESTART_AT'] ?? '04:00'),
    flags: (env['KIOSK_FLAGS'] ?? '').split(/\s+/).filter(Boolean),
  };
}

function pageOf(text: string | undefined): URL {
  if (text && /^https?:/.test(text) && URL.canParse(text)) return new URL(text);
  throw wrong('KIOSK_URL', 'địa chỉ của màn hình / the address of the page, https://ioc.example.vn/scenes/overview');
}

function number(env: Environment, name: string, otherwise: number, [low, high]: readonly [number, number]): number {
  const text = env[name] || String(otherwise);
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= low && value <= high) return value;
  throw wrong(name, `số nguyên / a whole number, ${low}–${high}`);
}

function minuteOf(text: string): number | null {
  if (text === 'off') return null;
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined) throw wrong('KIOSK_RESTART_AT', '04:00, off');
  return 60 * Number(hour) + Number(minute);
}

const wrong = (name: string, expected: string): Error =>
  new Error(`${name}: cần / expected: ${expected}. docs/operations/kiosk.md`);
