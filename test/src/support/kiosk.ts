import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mustBeBuilt, root } from '@ioc/test/support/api';
import { chromiumProgram } from '@ioc/test/support/browser';
import { until } from '@ioc/test/support/until';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';

const headless =
  '--headless=new --no-sandbox --disable-dev-shm-usage --remote-debugging-port=0 --window-size=1920,1080';

/** The launcher of a screen as systemd runs it, with a browser that draws nowhere. */
export class Kiosk {
  private child: ChildProcess | null = null;
  private said = '';

  constructor(
    private readonly url: string,
    private readonly profile: string,
  ) {}

  start(): void {
    const program = join(root, 'infra', 'dist', 'kiosk', 'main.js');
    mustBeBuilt(program);
    // Of a browser that was killed; the next one writes its own.
    rmSync(this.portFile, { force: true });
    const env = { PATH: process.env['PATH'], HOME: this.profile, KIOSK_URL: this.url, KIOSK_PROFILE: this.profile };
    this.child = spawn(process.execPath, [program], {
      env: { ...env, KIOSK_BROWSER: chromiumProgram(), KIOSK_HUNG_SECONDS: '4', KIOSK_FLAGS: headless },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (part: Buffer) => (this.said = (this.said + String(part)).slice(-20_000)));
  }

  output(): string {
    return this.said;
  }

  /** Waits until the page on the screen is as `holds` says, looked at through a second door of the browser. */
  async shows(holds: (page: Page) => Promise<boolean>): Promise<void> {
    const look = () => this.withPage(holds).catch(() => false);
    await until(look, Boolean, 60_000).catch((error: Error) => {
      throw new Error(`${error.message}\n${this.said}`);
    });
  }

  withPage<Of>(act: (page: Page, session: CDPSession) => Promise<Of>): Promise<Of> {
    return this.withBrowser(async (browser) => {
      const page = browser.contexts()[0]?.pages()[0];
      if (!page) throw new Error('The browser has no page.');
      return act(page, await page.context().newCDPSession(page));
    });
  }

  /** Process id of the browser that runs now. */
  browserPid(): Promise<number> {
    return this.withBrowser(async (browser) => {
      const session = await browser.newBrowserCDPSession();
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      return processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
    });
  }

  /** SIGKILL as a power cut would, or SIGTERM; gives the exit code, null after a signal. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    child.kill(signal);
    return gone;
  }

  private async withBrowser<Of>(act: (browser: Browser) => Promise<Of>): Promise<Of> {
    const port = readFileSync(this.portFile, 'utf8').split('\n')[0];
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5000 });
    try {
      return await act(browser);
    } finally {
      await browser.close(); // leaves the browser, which goes on
    }
  }

  private get portFile(): string {
    return join(this.profile, 'DevToolsActivePort');
  }
}
