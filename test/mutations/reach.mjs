import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const imported =
  /(?:^|[\s;])(?:import|export)\s+(?!type\s)[^'";]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** The modules that a source imports when it runs. */
export const importsOf = (text) => [...text.matchAll(imported)].map(([, from, bare]) => from ?? bare);

/**
 * Answers whether a source file is of a folder, or imports one of it, through others too. A file that does not is the same
 * whatever is changed there. `resolve(specifier, importer)` finds a source, or undefined for a package.
 */
export function reaching(folder, resolve, read = (file) => readFileSync(file, 'utf8')) {
  const known = new Map();
  return (file) => {
    const seen = new Set();
    const found = reaches(file, seen);
    if (!found) for (const one of seen) known.set(one, false);
    known.set(file, found);
    return found;
  };

  function reaches(file, seen) {
    if (known.has(file)) return known.get(file);
    if (seen.has(file)) return false;
    seen.add(file);
    if (dirname(file) === folder) return true;
    return importsOf(read(file)).some((name) => {
      const target = resolve(name, file);
      return target !== undefined && reaches(target, seen);
    });
  }
}
