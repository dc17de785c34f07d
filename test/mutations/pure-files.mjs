import { dirname } from 'node:path';

/** A pure file has a unit spec beside it, is no SQL, and is not in `unmeasured`. Pure files by their folder, in order. */
export function pureFolders(files, unmeasured = []) {
  const known = new Set(files);
  const left = new Set(unmeasured);
  const pure = files.filter(
    (file) =>
      /(?<!\.spec|\.sql|\.d)\.ts$/.test(file) && known.has(file.replace(/\.ts$/, '.unit.spec.ts')) && !left.has(file),
  );
  const folders = new Map();
  for (const file of pure.toSorted()) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  return folders;
}

/** Of these folders, the ones and the single files that are asked for by the end of their path, or all. */
export function chosenFolders(folders, asked) {
  if (asked.length === 0) return folders;
  const isAsked = (path) => asked.some((part) => path.endsWith(`/${part}`));
  return some([...folders].map(([folder, files]) => [folder, isAsked(folder) ? files : files.filter(isAsked)]));
}

/** Of these folders, the pure files that changed, or whose spec did. */
export function changedFiles(folders, changed) {
  const touched = new Set(changed.map((file) => file.replace(/\.unit\.spec\.ts$/, '.ts')));
  return some([...folders].map(([folder, files]) => [folder, files.filter((file) => touched.has(file))]));
}

const some = (folders) => new Map(folders.filter(([, files]) => files.length > 0));
