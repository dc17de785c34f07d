import { counts } from './report.mjs';

/**
 * What `nx run-many --output-style=static` printed, task by task: its name (`@ioc/api:unit`), what it printed, whether it
 * failed, and whether its result comes from an earlier run because none of its inputs was touched.
 */
export function tasksOf(text) {
  const plain = withoutColour(text);
  const heads = [...plain.matchAll(/^> nx run (\S+)(?: +\[([^\]]+)\])?$/gm)];
  const failed = new Set(
    [...after(plain, 'Failed tasks:').matchAll(/^- (\S+)$/gm), ...plain.matchAll(/^ *[✖✗] +nx run (\S+)/gm)].map(
      ([, name]) => name,
    ),
  );
  return heads.map(([head, name, cache], at) => ({
    name,
    untouched: cache !== undefined,
    failed: failed.has(name),
    text: plain.slice(heads[at].index + head.length, heads[at + 1]?.index ?? plain.length).trim(),
  }));
}

/** A task of tests counts as its report says, any other as one. A run that failed without a failed task counts as one more. */
export function results(tasks, code, reportOf) {
  const found = tasks.map((task) => {
    const report = reportOf(task.name);
    const one = task.failed ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
    const told = report ? counts(report) : one;
    return { ...task, ...told, failed: task.failed ? Math.max(told.failed, 1) : told.failed };
  });
  const silent = code !== 0 && found.every(({ failed }) => failed === 0);
  const lost = { name: 'nx', untouched: false, text: '', passed: 0, failed: 1 };
  return silent || found.length === 0 ? [...found, lost] : found;
}

const withoutColour = (text) => text.replaceAll(/\u001b\[[0-9;]*m/g, ''); // eslint-disable-line no-control-regex
const after = (text, mark) => (text.includes(mark) ? text.slice(text.lastIndexOf(mark)) : '');
