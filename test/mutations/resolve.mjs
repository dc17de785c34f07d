import { dirname, join } from 'node:path';

/**
 * The source file that an import of a spec or of a source file means, by the names of Jest's moduleNameMapper: `#a/b.js`,
 * `@ioc/shared/a`, `./a.js`. Undefined for what is no source of the project.
 */
export function sourceOf(specifier, importer, root, mapper) {
  if (specifier.startsWith('.')) return relative(specifier, importer, root);
  for (const [pattern, targets] of Object.entries(mapper)) {
    const found = new RegExp(pattern).exec(specifier);
    if (found) return [targets].flat()[0].replace('<rootDir>', root).replace('$1', found[1]);
  }
  return undefined;
}

function relative(specifier, importer, root) {
  if (!importer.startsWith(`${root}/`) || !importer.endsWith('.ts')) return undefined;
  return join(dirname(importer), specifier.replace(/\.js$/, '.ts'));
}
