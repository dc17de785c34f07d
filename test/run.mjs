import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chosen } from './one-spec.mjs';
import { outcome } from './outcome.mjs';
import { printed } from './printed.mjs';
import { counts, isFiltered } from './report.mjs';
import { specFiles } from './spec-files.mjs';
import { groups, reportOf } from './steps.mjs';
import { results, tasksOf } from './tasks.mjs';

/**
 * `npm test -- name`: the specs with that name in their path. `npm test`: all that must hold before a change goes in, as CI runs it. `npm test -- unit int` runs only the groups named:
 * static, build, checks, unit, int, e2e. What was not touched since it last succeeded is not run again, and its line says
 * so; `--fresh` runs it. The output of every step is kept in test/out; that of a failing one is printed. A check counts as
 * one, tests count as Jest counts them. Last line: `N passed, N failed`.
 */
const root = join(import.meta.dirname, '..');
const out = join(root, 'test', 'out');

async function run(step, total) {
  const from = performance.now();
  const { code, text } = await printed(step.command);
  const one = { name: step.name, text, ...outcome(code, process.env.CI === 'true') };
  const found = step.nx ? results(tasksOf(text), code, reportOf) : [one];
  await writeFile(join(out, `${step.name.replaceAll(/[^a-z0-9]+/gi, '-')}.log`), text);
  for (const result of found) tell(result, step, text, total);
  console.log(`        ${((performance.now() - from) / 1000).toFixed(1)} s for ${step.name}`);
}

function tell({ name, untouched, notRun, passed, failed, text }, step, all, total) {
  total.passed += passed;
  total.failed += failed;
  total.tasks += 1;
  total.untouched += untouched ? 1 : 0;
  if (notRun) {
    total.notRun += 1;
    return console.log(`NOT RUN ${name}: ${text.trimEnd().split('\n').at(-1)}`);
  }
  const note = untouched ? ' (not touched, not run again)' : '';
  console.log(`${failed ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed${note}`);
  if (failed) console.log(`\n$ ${step.command}\n${(text || all).trimEnd()}\n`);
}

/** Runs the specs named, in sight. */
async function runSpecs(names, kinds, options) {
  const { why, project, files } = chosen(await specFiles(), names, kinds);
  if (why) throw new Error(why);
  console.log(`${project}: ${files.join(', ')}`);
  const args = [
    join(import.meta.dirname, 'jest.mjs'),
    'named',
    '--selectProjects',
    project,
    '--runTestsByPath',
    ...files,
  ];
  const { status } = spawnSync(process.execPath, [...args, ...options], { cwd: root, stdio: 'inherit' });
  const { passed, failed } = counts(join(out, 'named.json'), isFiltered(options));
  console.log(`${passed} passed, ${failed} failed`);
  return status ?? 1;
}

/** Options of Jest begin at the first word with a dash: `npm test -- dossier.fold -t "re-issued"`. */
async function main(args) {
  const words = args.filter((name) => name !== '--fresh');
  const dash = words.findIndex((word) => word.startsWith('-'));
  const asked = dash < 0 ? words : words.slice(0, dash);
  const all = await groups({ fresh: args.includes('--fresh') });
  const isKind = (name) => ['unit', 'int', 'e2e', 'long'].includes(name);
  const names = asked.filter((name) => !(name in all) && !isKind(name));
  if (names.length) return runSpecs(names, asked.filter(isKind), dash < 0 ? [] : words.slice(dash));
  if (asked.includes('long')) throw new Error('Long suites are run by `npm run verify`, or one by its name.');
  return runGroups(all, asked);
}

async function runGroups(all, asked) {
  await mkdir(out, { recursive: true });
  const total = { passed: 0, failed: 0, tasks: 0, untouched: 0, notRun: 0 };
  for (const [name, steps] of Object.entries(all)) {
    if (asked.length && !asked.includes(name)) continue;
    for (const step of steps) await run(step, total);
  }
  console.log(`${total.untouched} of ${total.tasks} steps were not touched and not run again`);
  if (total.notRun > 0) console.log(`${total.notRun} steps did NOT run: what they need is missing here. CI runs them.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  return 1;
});
