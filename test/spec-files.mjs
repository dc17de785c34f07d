import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const skipped = new Set(['node_modules', 'dist', 'out', 'out-tsc', 'fixtures']);

/** All specs of the workspace, relative to its root. */
export async function specFiles() {
  const found = await Promise.all(['apps', 'infra', 'libs', 'test'].map(below));
  return found
    .flat()
    .filter((file) => /\.spec\.(tsx?|mjs)$/.test(file))
    .sort();
}

async function below(dir) {
  const found = [];
  for (const entry of await readdir(join(root, dir), { withFileTypes: true })) {
    const path = `${dir}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(skipped.has(entry.name) ? [] : await below(path)));
    else found.push(path);
  }
  return found;
}
