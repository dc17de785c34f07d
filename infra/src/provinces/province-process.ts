import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { ProvinceState, RunningProvince } from '#provinces/chooser-page.js';
import type { PlayedMessage } from '#scenarios/played-message.js';
import { endChild, sayLines } from '#start/child.js';

const stopWithinMs = 15_000;

interface Given {
  readonly code: string;
  readonly name: string;
  readonly asOf: string | null;
  /** Data directory of the embedded server that all provinces share. */
  readonly postgres: string;
}

/** One province in a process of its own: its scenario, beside the others on one database server. */
export class ProvinceProcess {
  private child: ChildProcess | null = null;
  private state: ProvinceState = 'waiting';
  private url: string | null = null;

  constructor(private readonly given: Given) {}

  get running(): RunningProvince {
    const { code, name, asOf } = this.given;
    return { code, name, asOf, url: this.url, state: this.state };
  }

  /** Resolves once its figures were compared, or it has ended. */
  start(root: string, port: number): Promise<void> {
    const { code, postgres } = this.given;
    this.state = 'loading';
    const child = fork(join(root, 'infra', 'command.mjs'), ['scenario', code, '--beside', postgres], {
      cwd: root,
      env: { ...process.env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    sayLines(child, code);
    return new Promise((done) => {
      child.on('message', ({ listens, good }: PlayedMessage) => {
        this.url = listens ?? this.url;
        if (good === undefined) return;
        this.state = good ? 'ready' : 'differs';
        done();
      });
      child.once('exit', () => {
        this.state = 'ended';
        done();
      });
    });
  }

  async stop(): Promise<void> {
    if (this.child) await endChild(this.child, stopWithinMs);
  }
}
