import { spawn } from 'node:child_process';

/** Sends with kcat, the command of librdkafka (as most producers in C, Python and Go). `lines`: one record each. */
export function kcat(address: string, topic: string, flags: readonly string[], lines: string | Buffer): Promise<void> {
  return new Promise((done, failed) => {
    const all = ['-P', '-b', address, '-t', topic, '-X', 'message.max.bytes=4000000', ...flags];
    const child = spawn('kcat', all, { stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part) => (said += String(part)));
    child.on('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'ENOENT' ? new Error('kcat is not there: "apt-get install kcat".') : error),
    );
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`kcat ended with ${code}: ${said}`))));
    child.stdin.on('error', () => undefined); // it has ended before it read all: its code says why
    child.stdin.end(lines);
  });
}
