import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Distinguishes one state of the YAML files in these folders from another. Looks through symbolic links, so that a folder or file
 * that is exchanged behind one (a ConfigMap, a `current` of releases) counts as changed.
 */
export async function stampOf(folders: readonly string[]): Promise<string> {
  const parts = await Promise.all(folders.map(folderStamp));
  return parts.join('\n');
}

async function folderStamp(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const real = await realpath(folder).catch(() => '-');
  const files = await Promise.all(names.map((name) => fileStamp(join(folder, name))));
  return [real, ...files].join(' ');
}

async function fileStamp(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found ? `${path}:${found.ino}/${found.mtimeMs}/${found.size}` : `${path}:-`;
}
