import { spawn } from 'node:child_process';
import { join } from 'node:path';

const closeWithinMs = 1000;
const pollMs = 25;

/** One child that is started again at will; two changes in a row start it once more, not twice. */
export class Program {
  constructor({ root, env, url, say }) {
    Object.assign(this, { root, env, url, say });
    this.child = null;
    this.next = null;
    this.running = Promise.resolve();
    this.generation = 0;
  }

  /** Ends what runs, starts it from the files as they are, and says how long it took until it answers. */
  restart(why, since = performance.now()) {
    const mine = ++this.generation;
    this.running = this.running.then(async () => {
      if (mine !== this.generation) return;
      await this.stop();
      this.spawn();
      const answers = await this.answers(mine);
      this.next ??= this.standBy();
      if (answers) this.say(`↻ ${why}: ${((performance.now() - since) / 1000).toFixed(1)} s`);
    });
    return this.running;
  }

  /** Lets the process that waits go, and has the next one wait. */
  spawn() {
    const child = this.next ?? this.standBy();
    this.child = child;
    child.send('go');
    child.once('exit', (code) => {
      if (this.child !== child) return;
      this.child = null;
      if (code) this.say('✗ API dừng, chờ thay đổi tiếp theo / the API ended; waiting for the next change');
    });
    this.next = null;
  }

  standBy() {
    const program = join(this.root, 'infra', 'dev', 'start.mjs');
    return spawn(process.execPath, ['--conditions=@ioc/dev', program], {
      cwd: this.root,
      env: this.env,
      stdio: ['ignore', this.generation > 1 ? 'ignore' : 'inherit', 'inherit', 'ipc'],
      detached: true,
    });
  }

  async answers(generation) {
    while (generation === this.generation && this.child) {
      if (
        await fetch(`${this.url}/live`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return true;
      await new Promise((done) => setTimeout(done, pollMs));
    }
    return false;
  }

  async close() {
    if (this.next) end(this.next.pid);
    await this.stop();
  }

  /** In order, or after a second at once, with all that it started: the log and the journal outlive a kill. */
  async stop() {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const timer = setTimeout(() => end(child.pid), closeWithinMs);
    await gone;
    clearTimeout(timer);
    end(child.pid);
  }
}

function end(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // it has ended with all that it started
  }
}
