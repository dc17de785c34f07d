import { execFileSync, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The long suites: a command, and how many of its last lines are its result. Add a line for each new one. */
const suites = [
  { name: 'chaos-embedded', command: 'npm run -s chaos -- --kills 200 --log embedded', lines: 12 },
  { name: 'chaos-kafka', command: 'npm run -s chaos -- --kills 200 --log kafka', lines: 13 },
  {
    name: 'long',
    command: 'NODE_OPTIONS=--experimental-vm-modules npx jest --ci -w 1 --selectProjects long 2>&1',
    lines: 6,
  },
  { name: 'api', command: 'npm run -s verify:api', lines: 24 },
  { name: 'crawl', command: 'npm run -s verify:crawl', lines: 40 },
  { name: 'rows', command: 'npm run -s verify:rows', lines: 90 },
  { name: 'walls', command: 'npm run -s verify:walls', lines: 60 },
  { name: 'sentinel', command: 'npm run -s verify:sentinel', lines: 40 },
  { name: 'transactions', command: 'npm run -s verify:transactions', lines: 1 },
  { name: 'sdks', command: 'npm run -s verify:sdks', lines: 12 },
];

/** `npm run verify [-- name…]`: runs the suites and writes their results, with date and commit, into docs/verify.md. */
const root = join(import.meta.dirname, '..');
const page = join(root, 'docs', 'verify.md');
const mark = '<!-- results: newest first -->\n';

function run({ command }) {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
      process.stdout.write(part);
    });
    // Ctrl-C reaches the child too: it ends in order, and its result is recorded.
    const wait = () => (stopped = true);
    process.once('SIGINT', wait);
    child.on('close', (code) => (process.off('SIGINT', wait), done({ code, text })));
  });
}
let stopped = false;

const commit = () => {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  return (
    git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--', ':!docs/verify.md') ? ' and changes' : '')
  );
};

async function record(suite, { code, text }, began, at) {
  const result = text.trimEnd().split('\n').slice(-suite.lines).join('\n');
  const minutes = ((Date.now() - began) / 60_000).toFixed(0);
  const title = `## ${new Date(began).toISOString().slice(0, 10)} ${suite.name}: ${code === 0 ? 'passed' : 'failed'}`;
  const entry = `\n${title}\n\nCommit ${at}, ${minutes} minutes: \`${suite.command}\`\n\n\`\`\`text\n${result}\n\`\`\`\n`;
  const before = await readFile(page, 'utf8');
  await writeFile(page, before.replace(mark, mark + entry));
}

const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  console.log(`npm run verify -- [${suites.map(({ name }) => name).join(' ')}]
Chạy các bộ kiểm dài và ghi kết quả / runs the long suites and writes their results into docs/verify.md.`);
  process.exit(0);
}
const chosen = suites.filter(({ name }) => asked.length === 0 || asked.some((word) => name.startsWith(word)));
if (chosen.length === 0)
  throw new Error(
    `Không có bộ kiểm / no such suite: ${asked.join(' ')}. There are ${suites.map(({ name }) => name).join(', ')}.`,
  );
for (const suite of chosen) {
  if (stopped) break;
  console.log(`\n== ${suite.name}: ${suite.command}`);
  const began = Date.now();
  const at = commit();
  const result = await run(suite);
  if (result.code !== 0) process.exitCode = 1;
  await record(suite, result, began, at);
}
