import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { root } from '@ioc/test/support/api';

const run = promisify(execFile);

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as a terminal shows them. */
  readonly all: string;
}
type Env = Readonly<Record<string, string | undefined>>;

/** A command of package.json that runs, as somebody at a terminal started it. */
export class Running {
  private readonly child: ChildProcess;
  private readonly said = { stdout: '', stderr: '', all: '' };
  private readonly gone: Promise<number | null>;

  constructor(args: readonly string[], env: Env) {
    this.child = spawn('npm', args, {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // a group of its own, so that Ctrl-C reaches all of it and nothing else
    });
    for (const name of ['stdout', 'stderr'] as const) {
      this.child[name]?.setEncoding('utf8').on('data', (part: string) => {
        this.said[name] += part;
        this.said.all += part;
      });
    }
    this.gone = new Promise((done) => this.child.once('close', (code) => done(code)));
  }

  /** The first group of the pattern, once it was printed. @throws with the output when the command ends before that */
  async says(pattern: RegExp): Promise<string> {
    const ended = { is: false };
    void this.gone.then(() => (ended.is = true));
    for (;;) {
      const found = pattern.exec(this.said.all);
      if (found) return found[1] ?? found[0];
      if (ended.is) throw new Error(`It ended and never said ${pattern}:\n${this.said.all}`);
      await pause(50);
    }
  }

  /** Processes of it, its children included, whose command line has these words. */
  async processesOf(words: string): Promise<number[]> {
    const { stdout } = await run('ps', ['-eo', 'pid=,pgid=,args=']);
    const lines = stdout.split('\n').map((line) => line.trim().split(/\s+/));
    const own = lines.filter(
      ([, group, ...args]) => group === String(this.child.pid) && args.join(' ').includes(words),
    );
    return own.map(([pid]) => Number(pid));
  }

  /** Ctrl-C: the terminal gives it to the whole group. */
  interrupt(): void {
    if (this.child.pid) process.kill(-this.child.pid, 'SIGINT');
  }

  /** Whatever is left of it, without asking. */
  kill(): void {
    if (this.child.pid && this.child.exitCode === null && this.child.signalCode === null)
      process.kill(-this.child.pid, 'SIGKILL');
  }

  async ended(): Promise<Ended> {
    const code = await this.gone;
    return { code, ...this.said };
  }
}

/** Runs a command of package.json to its end. */
export const npm = (args: readonly string[], env: Env = {}): Promise<Ended> => new Running(args, env).ended();
