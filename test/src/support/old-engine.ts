import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@ioc/test/support/api';

const run = promisify(execFile);

/** Wheels that carry an old Chromium: `PyQt6-WebEngine` and what it needs, at the versions that fit together. */
const wheels = {
  94: { PyQt6: '6.3.1', 'PyQt6-Qt6': '6.3.2', 'PyQt6-WebEngine': '6.3.1', 'PyQt6-WebEngine-Qt6': '6.3.2' },
  108: { PyQt6: '6.5.3', 'PyQt6-Qt6': '6.5.3', 'PyQt6-WebEngine': '6.5.0', 'PyQt6-WebEngine-Qt6': '6.5.3' },
} as const;
export type OldEngine = keyof typeof wheels;

/** What stands on a page. */
export interface ReadPage {
  readonly engine: string;
  readonly text: string;
  /** Words on canvases, each with its colour. */
  readonly painted: Readonly<Record<string, string>>;
  readonly ground: string;
  readonly errors: readonly string[];
}

/** Python with that engine, installed once into test/out. @throws with what pip said */
async function python(engine: OldEngine): Promise<string> {
  const dir = join(root, 'test', 'out', 'engines', String(engine));
  const program = join(dir, 'bin', 'python');
  if (existsSync(join(dir, 'complete'))) return program;
  await rm(dir, { recursive: true, force: true });
  await mkdir(join(root, 'test', 'out', 'engines'), { recursive: true });
  await run('python3', ['-m', 'venv', dir]);
  const names = Object.entries(wheels[engine]).map(([name, version]) => `${name}==${version}`);
  await run(program, ['-m', 'pip', 'install', '--quiet', '--no-input', ...names], { maxBuffer: 10_000_000 });
  await writeFile(join(dir, 'complete'), '');
  return program;
}

/** Opens the address in the old engine, waits, and tells what stands there; `picture`: where to put a PNG. */
export async function readInOldEngine(
  engine: OldEngine,
  url: string,
  { seconds, picture }: { seconds: number; picture?: string },
): Promise<ReadPage> {
  const program = await python(engine);
  const script = join(root, 'test', 'src', 'browsers', 'read-page.py');
  const made = picture ? `${picture}.part.png` : null;
  const { stdout } = await run(program, [script, url, String(seconds), ...(made ? [made] : [])], {
    timeout: (seconds + 60) * 1000,
    maxBuffer: 50_000_000,
  });
  if (made && picture) await rename(made, picture);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as ReadPage;
}
