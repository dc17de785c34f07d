import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * `npm test`: all that must hold before a change goes in, as CI runs it. `npm test -- unit int` runs only the groups named:
 * static, build, checks, unit, int, e2e. The output of every step is kept in test/out; that of a failing one is printed.
 * A static check counts as one, tests count as Jest counts them. Last line: `N passed, N failed`.
 */
const root = join(import.meta.dirname, '..');
const out = join(root, 'test', 'out');
const minutes = 30; // a step that takes longer hangs
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
};

const check = (name, command) => ({ name, command, count: ({ code }) => one(code === 0) });
const one = (good) => (good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const typecheck = (dir, file = 'tsconfig.spec.json') => check(`types ${dir}`, `tsc -p ${dir}/${file} --noEmit`);

function tests(project) {
  const report = join(out, `${project}.json`);
  return {
    name: `tests ${project}`,
    report,
    command: `jest --ci --selectProjects ${project} --json --outputFile=${JSON.stringify(report)}`,
    more: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules`.trim() },
    count: ({ code }) => counted(report, code),
  };
}

/** A test that did not run is one that failed, and so is a file that could not be loaded, or a Jest that found none. */
async function counted(report, code) {
  const found = JSON.parse(await readFile(report, 'utf8').catch(() => 'null'));
  if (!found) return one(false);
  const idle = found.numPendingTests + found.numTodoTests;
  const failed = found.numFailedTests + found.numRuntimeErrorTestSuites + idle;
  return { passed: found.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function groups() {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  const unit = ['shared', 'api', 'infra', 'wall'].map(tests);
  return {
    static: {
      atOnce: 2,
      steps: [check('lint', 'npm run -s lint'), check('format', 'npm run -s format:check'), ...types],
    },
    build: { atOnce: 1, steps: [check('build', 'npm run -s build')] },
    checks: { atOnce: 1, steps: checks.map((name) => check(name, `npm run -s ${name}`)) },
    unit: { atOnce: 1, steps: unit },
    int: { atOnce: 1, steps: [tests('int')] },
    e2e: { atOnce: 1, steps: [tests('e2e')] },
  };
}
const types = [
  typecheck('libs/shared'),
  typecheck('apps/api'),
  typecheck('apps/wall', 'tsconfig.json'),
  typecheck('infra'),
  typecheck('test'),
];

/** Runs one step, keeps what it printed, and tells in one line how it went. */
async function run(step, total) {
  const from = performance.now();
  if (step.report) await rm(step.report, { force: true });
  const { code, text } = await printed(step);
  const { passed, failed } = await step.count({ code });
  total.passed += passed;
  total.failed += failed;
  await writeFile(join(out, `${step.name.replaceAll(/[^a-z0-9]+/gi, '-')}.log`), text);
  const seconds = ((performance.now() - from) / 1000).toFixed(1).padStart(6);
  console.log(`${failed ? 'FAILED' : 'ok    '} ${seconds} s  ${step.name}: ${passed} passed, ${failed} failed`);
  if (failed) console.log(`\n$ ${step.command}\n${text.trimEnd()}\n`);
}

function printed({ command, more }) {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, cwd: root, env: { ...env, ...more }, detached: true });
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

async function main() {
  const all = await groups();
  const asked = process.argv.slice(2);
  const wrong = asked.filter((name) => !(name in all));
  if (wrong.length) throw new Error(`No such group: ${wrong.join(', ')}. There are ${Object.keys(all).join(', ')}.`);
  await mkdir(out, { recursive: true });
  const total = { passed: 0, failed: 0 };
  for (const [name, { steps, atOnce }] of Object.entries(all)) {
    if (asked.length && !asked.includes(name)) continue;
    const waiting = [...steps];
    const worker = async () => {
      for (let step = waiting.shift(); step; step = waiting.shift()) await run(step, total);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await main().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  return 1;
});
