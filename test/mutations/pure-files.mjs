import { dirname } from 'node:path';

/** A pure file has a unit spec beside it and is no SQL. Pure files by their folder, in the order of the folders. */
export function pureFolders(files) {
  const known = new Set(files);
  const pure = files.filter(
    (file) => /(?<!\.spec|\.sql|\.d)\.ts$/.test(file) && known.has(file.replace(/\.ts$/, '.unit.spec.ts')),
  );
  const folders = new Map();
  for (const file of pure.toSorted()) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  return folders;
}

/** Of these folders, the ones that are asked for by the end of their path, or all. */
export const chosenFolders = (folders, asked) =>
  new Map([...folders].filter(([folder]) => asked.length === 0 || asked.some((part) => folder.endsWith(`/${part}`))));

/** Of these folders, the pure files that changed, or whose spec did. */
export function changedFiles(folders, changed) {
  const touched = new Set(changed.map((file) => file.replace(/\.unit\.spec\.ts$/, '.ts')));
  const some = [...folders].map(([folder, files]) => [folder, files.filter((file) => touched.has(file))]);
  return new Map(some.filter(([, files]) => files.length > 0));
}
