import { findChromium } from '@ioc/infra/kiosk/find-chromium';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The system's Chromium; CHROMIUM names another one. @throws a sentence that says how to come by one */
export function chromiumProgram(): string {
  const program = process.env['CHROMIUM'] ?? findChromium();
  if (program) return program;
  throw new Error('No Chromium: "apt-get install chromium", or name one in the environment variable CHROMIUM.');
}

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumProgram(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });

/** Everything that a person at the console of the page would call an error. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isLeft = message.text().includes('closed before the connection is established'); // left by going on
    const isMute = message.text().startsWith('The AudioContext was not allowed to start'); // the desk says so itself
    if (/^(error|warning)$/.test(message.type()) && !isLeft && !isMute) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${why}`); // left by going on
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`answer: ${response.status()} ${response.url()}`);
  });
  return complaints;
}

/** All words of a page, those that only a screen reader or a pointer meets included. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const titles = [...document.querySelectorAll('[title],[aria-label]')].map(
      (one) => `${one.getAttribute('title') ?? ''} ${one.getAttribute('aria-label') ?? ''}`,
    );
    return [document.title, document.body.innerText, ...titles].join('\n');
  });

/** What a program says when it has nothing to say. */
export const leaked = (words: string): string[] =>
  words.match(/\b(?:undefined|null|NaN|Infinity)\b|Invalid Date|\[object|\{\{|\b[a-z]+(?:\.[a-z]\w*){2,}\b(?=\n|$)/g) ??
  [];
