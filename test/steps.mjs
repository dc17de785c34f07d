import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'test', 'out');

/** Targets of Nx, in all projects that have them. Nx runs those whose inputs were touched, and repeats the result of others. */
const targets = (names, atOnce, more = '') => ({
  name: names.join(', '),
  command: `nx run-many -t ${names.join(' ')} --parallel=${atOnce} --output-style=static${more}`,
  nx: true,
});

/** The report that a task of tests leaves; null: the task is none of tests. */
export function reportOf(task) {
  const [, project, kind] = task.match(/^@ioc\/(\w+):(unit|int|e2e)$/) ?? [];
  return kind ? join(out, `${kind}-${project}.json`) : null;
}

/** What `npm test` runs, in this order. */
export async function groups({ fresh }) {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  const more = fresh ? ' --skip-nx-cache' : '';
  return {
    static: [targets(['lint', 'typecheck', 'format'], 2, more)],
    build: [targets(['build'], 2, more)],
    checks: checks.map((name) => ({ name, command: `npm run -s ${name}` })),
    unit: [targets(['unit'], 1, more)],
    int: [targets(['int'], 1, more)],
    e2e: [targets(['e2e'], 1, more)],
  };
}
