import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

/**
 * The programs for `npm run dev`: each source becomes a file in `out-tsc/` beside `src/`, without a look at types, in
 * milliseconds. `dist/` stays what Nx built. Node finds them by the condition `@ioc/dev` (package.json).
 */
export const projects = ['libs/shared', 'apps/api', 'infra'];

const options = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** True for a source that a program runs. */
export const isProgram = (file) => /\.ts$/.test(file) && !/\.(d|spec)\.ts$/.test(file);

const target = (root, project, file) => join(root, project, 'out-tsc', file.replace(/\.ts$/, '.js'));

/** Writes what runs of one source; a source that is gone takes it away. @throws when it cannot be parsed, with the place */
export function transpile(root, project, file) {
  const source = join(root, project, 'src', file);
  const out = target(root, project, file);
  if (!statSync(source, { throwIfNoEntry: false })) return rmSync(out, { force: true });
  const { code } = transformSync(readFileSync(source, 'utf8'), { ...options, filename: source });
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, code);
}

export function transpileAll(root) {
  for (const project of projects) {
    rmSync(join(root, project, 'out-tsc'), { recursive: true, force: true });
    for (const file of readdirSync(join(root, project, 'src'), { recursive: true }))
      if (isProgram(file)) transpile(root, project, file);
  }
}
