import type { KioskBrowser } from '#kiosk/browser.js';
import { after, begin, decide, type RestartReason } from '#kiosk/decide.js';
import type { KioskSettings } from '#kiosk/settings.js';

const lookEveryMs = 5000;
const reasons: Readonly<Record<RestartReason, string>> = {
  hung: 'trang không vẽ gì / the page draws nothing',
  crashes: 'trang sập nhiều lần / the page crashed again and again',
  memory: 'trình duyệt dùng quá nhiều bộ nhớ / the browser takes too much memory',
  nightly: 'đến giờ khởi động lại / the hour of the nightly restart',
};

/**
 * Keeps the wall on the screen until the browser has to be started again, and gives the reason.
 * @throws when the browser ends by itself
 */
export async function watch(
  browser: KioskBrowser,
  settings: KioskSettings,
  say: (line: string) => void,
): Promise<string> {
  let state = begin(Date.now());
  let ended = false;
  void browser.ended.then(() => (ended = true));
  for (;;) {
    const look = await browser.look(state.shows);
    const now = new Date();
    const action = decide(state, look, settings, +now, 60 * now.getHours() + now.getMinutes());
    if (ended) throw new Error('trình duyệt đã dừng / the browser ended');
    if (action.kind === 'restart') return reasons[action.why];
    if (action.kind === 'wait') {
      if (state.shows === 'wall') say(`Mất trang / the page is gone: ${action.why}`);
      await browser.wait(action.why);
    }
    const failed = action.kind === 'load' ? await load(browser, look.kind === 'crashed', say) : null;
    if (failed) await browser.wait(failed);
    state = after(state, look, failed ? { kind: 'wait', why: failed } : action, Date.now());
    await Promise.race([
      browser.ended,
      new Promise((done) => setTimeout(done, Math.min(lookEveryMs, settings.hungMs / 2))),
    ]);
  }
}

async function load(browser: KioskBrowser, crashed: boolean, say: (line: string) => void): Promise<string | null> {
  if (crashed) say('Trang sập, tải lại / the page crashed and is loaded again');
  const failed = await browser.load();
  say(failed ? `Chưa tải được / cannot be loaded: ${failed}` : 'Đã tải màn hình / the wall is loaded');
  return failed;
}
