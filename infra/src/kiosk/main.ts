/** The launcher of an unattended screen; see docs/operations/kiosk.md. Runs until SIGTERM. */
import { renameSync } from 'node:fs';
import { KioskBrowser } from '#kiosk/browser.js';
import { isProfileBroken, pauseMs } from '#kiosk/decide.js';
import { type KioskSettings, readKioskSettings } from '#kiosk/settings.js';
import { watch } from '#kiosk/watch.js';

const say = (line: string) => console.log(line);
const shortMs = 60_000;
let running: KioskBrowser | null = null;
let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  process.once(signal, () => {
    stopping = true;
    void (running?.close() ?? Promise.resolve()).then(() => process.exit(0));
  });

try {
  await keepRunning(readKioskSettings(process.env));
} catch (error) {
  console.error(`✗ ${(error as Error).message}`);
  process.exit(1);
}

async function keepRunning(settings: KioskSettings): Promise<never> {
  let shortRuns = 0;
  for (;;) {
    const began = Date.now();
    let failed = false;
    const why = await runOnce(settings).catch((error: Error) => ((failed = true), error.message));
    if (stopping) await new Promise(() => undefined); // the signal ends the process
    shortRuns = failed && Date.now() - began < shortMs ? shortRuns + 1 : 0;
    if (isProfileBroken(shortRuns)) putAside(settings.profile);
    say(`! ${why}; bật lại trình duyệt / the browser is started again`);
    await new Promise((done) => setTimeout(done, pauseMs(shortRuns)));
  }
}

async function runOnce(settings: KioskSettings): Promise<string> {
  running = await KioskBrowser.start(settings);
  try {
    return await watch(running, settings, say);
  } finally {
    await running.close();
    running = null;
  }
}

/** The screen is a stranger to the server afterwards and shows a code to pair it. */
function putAside(profile: string): void {
  const aside = `${profile}.broken-${Date.now()}`;
  renameSync(profile, aside);
  say(`! Hồ sơ trình duyệt hỏng, cất sang / the browser's profile is broken and put aside: ${aside}`);
}
