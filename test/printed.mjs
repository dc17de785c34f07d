import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const minutes = 60; // a step that takes longer hangs
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
};

/** Runs a command in the workspace and returns its exit code and what it printed. Ctrl-C ends it with all that it started. */
export function printed(command) {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, cwd: root, env, detached: true });
    let text = '';
    const timer = setTimeout(() => {
      text += `\nStopped: it took longer than ${minutes} minutes.\n`;
      end(child.pid);
    }, minutes * 60_000);
    const stop = () => (end(child.pid), process.exit(130));
    process.once('SIGINT', stop).once('SIGTERM', stop);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      done({ code, text });
    });
  });
}

/** The step with all that it started. */
function end(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  } catch {
    // it has ended by itself
  }
}
