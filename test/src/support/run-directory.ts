import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a server that all spec files share has told about itself. Its process group is ended by test/global-teardown.mjs. */
export interface SharedServer {
  readonly pid: number;
  readonly address: string;
}

/** The directory of this Jest run, made by test/global-setup.mjs and removed with all that runs in it. */
export function runDirectory(): string {
  const dir = process.env['IOC_TEST_RUN'];
  if (!dir) throw new Error('IOC_TEST_RUN is not set: run this spec in the Jest projects int or e2e, which set it up.');
  return dir;
}

/** The server called `name` of this run: started by the first spec file that asks, in whichever worker; the rest wait. */
export async function sharedServer(name: string, start: (dir: string) => Promise<SharedServer>): Promise<SharedServer> {
  const dir = join(runDirectory(), name);
  const told = join(runDirectory(), `${name}.json`);
  const first = await mkdir(`${dir}.lock`).then(
    () => true,
    () => false,
  );
  if (first) {
    const answer = await start(dir).catch((error: Error) => ({ error: error.message }));
    await writeFile(`${told}.half`, JSON.stringify(answer));
    await rename(`${told}.half`, told);
    if ('error' in answer) await rm(`${dir}.lock`, { recursive: true }).catch(() => undefined);
  }
  for (;;) {
    const text = await readFile(told, 'utf8').catch(() => undefined);
    const answer = text ? (JSON.parse(text) as SharedServer | { error: string }) : undefined;
    if (answer && 'error' in answer) throw new Error(answer.error);
    if (answer) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
}
