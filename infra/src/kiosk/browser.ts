import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { Look, Shows } from '#kiosk/decide.js';
import { findChromium } from '#kiosk/find-chromium.js';
import { flagsOf } from '#kiosk/flags.js';
import { Pipe } from '#kiosk/pipe.js';
import { whyUnreachable } from '#kiosk/reachable.js';
import { prepareProfile } from '#kiosk/profile.js';
import type { KioskSettings } from '#kiosk/settings.js';
import { waitingPage } from '#kiosk/waiting-page.js';

const answerMs = 5000;
const loadMs = 30_000;
/** The page's address, once it has drawn; empty where there is nothing in it. */
const drawn = `new Promise((done) => requestAnimationFrame(() =>
  done(document.querySelector('#root > *') || location.protocol === 'chrome-error:' ? location.href : '')))`;

/** One run of the browser with its one page. */
export class KioskBrowser {
  /** Resolves when the browser has ended. */
  readonly ended: Promise<void>;
  private crashed = false;
  private session = '';

  private constructor(
    private readonly settings: KioskSettings,
    private readonly child: ChildProcess,
    private readonly pipe: Pipe,
  ) {
    this.ended = new Promise((done) => child.once('exit', () => done()));
  }

  /** @throws when there is no browser, or it does not answer */
  static async start(settings: KioskSettings): Promise<KioskBrowser> {
    prepareProfile(settings.profile);
    const child = spawn(programOf(settings), flagsOf(settings, Boolean(process.env['WAYLAND_DISPLAY'])), {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
    });
    await new Promise<void>((done, fail) => child.once('spawn', done).once('error', fail));
    const heard = (method: string) => method === 'Inspector.targetCrashed' && (browser.crashed = true);
    const pipe = new Pipe(child.stdio[3] as Writable, child.stdio[4] as Readable, heard);
    const browser = new KioskBrowser(settings, child, pipe);
    await browser.attach();
    return browser;
  }

  async look(shows: Shows): Promise<Look> {
    if (this.crashed) return { kind: 'crashed' };
    const why = shows === 'waiting' ? await whyUnreachable(this.settings.url, answerMs) : null;
    if (why) return { kind: 'unreachable', why };
    if (shows === 'waiting') return { kind: 'drawn', memoryMb: 0 };
    const params = { expression: drawn, awaitPromise: true, returnByValue: true };
    const answer = await this.ask('Runtime.evaluate', params).catch(() => ({}));
    const href = (answer as { result?: { value?: unknown } }).result?.value;
    if (this.crashed) return { kind: 'crashed' };
    if (typeof href !== 'string' || href === '') return { kind: 'silent' };
    if (href.startsWith('chrome-error:')) return { kind: 'unreachable', why: 'chrome-error' };
    return { kind: 'drawn', memoryMb: await this.memoryMb() };
  }

  /** Shows the wall. Gives why it could not be loaded, or null. */
  async load(): Promise<string | null> {
    this.crashed = false;
    const answer = await this.ask('Page.navigate', { url: this.settings.url.href }, loadMs);
    return typeof answer['errorText'] === 'string' ? answer['errorText'] : null;
  }

  async wait(why: string): Promise<void> {
    this.crashed = false;
    await this.ask('Page.navigate', { url: waitingPage(this.settings.url.host, why) });
  }

  /** Asks the browser to end, and ends it after five seconds. */
  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    const kill = setTimeout(() => this.child.kill('SIGKILL'), answerMs);
    await this.ended;
    clearTimeout(kill);
  }

  private async attach(): Promise<void> {
    const { targetInfos } = (await this.pipe.ask('Target.getTargets', {}, loadMs)) as {
      targetInfos: readonly { readonly type: string; readonly targetId: string }[];
    };
    const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
    const attached = await this.pipe.ask('Target.attachToTarget', { targetId, flatten: true }, answerMs);
    this.session = String(attached['sessionId']);
    for (const domain of ['Inspector', 'Page']) await this.ask(`${domain}.enable`, {});
  }

  private ask(method: string, params: Readonly<Record<string, unknown>>, withinMs = answerMs) {
    return this.pipe.ask(method, params, withinMs, this.session);
  }

  /** Resident memory of all processes of the browser; pages of 4 KiB. */
  private async memoryMb(): Promise<number> {
    const { processInfo } = (await this.pipe.ask('SystemInfo.getProcessInfo', {}, answerMs)) as {
      processInfo: readonly { readonly id: number }[];
    };
    const pages = processInfo.map(({ id }) => {
      const file = `/proc/${id}/statm`;
      return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[1]) : 0;
    });
    return Math.round(pages.reduce((sum, one) => sum + one, 0) / 256);
  }
}

function programOf({ browser }: KioskSettings): string {
  const found = browser ?? findChromium();
  if (found) return found;
  throw new Error(
    'Không thấy Chromium / no Chromium: apt-get install chromium, or KIOSK_BROWSER. docs/operations/kiosk.md',
  );
}
