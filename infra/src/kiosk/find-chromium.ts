import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium of this machine, by PATH. */
export function findChromium(path = process.env['PATH'] ?? ''): string | undefined {
  const places = path.split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  return places.find((place) => existsSync(place));
}
