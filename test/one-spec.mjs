import { basename } from 'node:path';

/** The Jest project of a spec; undefined: the file is none. Integration specs are one project, wherever they stand. */
export function projectOf(file) {
  const [, kind] = file.match(/\.(unit|int|e2e|long)\.spec\.(?:tsx?|mjs)$/) ?? [];
  if (kind !== 'unit') return kind;
  return file.match(/^(?:apps|libs)\/([^/]+)\//)?.[1] ?? file.match(/^(infra|test)\//)?.[1];
}

/**
 * The specs that names stand for: a name is a part of the path, in any case. A spec that is called exactly so goes before
 * those that only contain it. Kinds (unit, int, e2e) narrow. Returns the project and its files, or the sentence that says why not.
 */
export function chosen(files, names, kinds = []) {
  const specs = files.filter((file) => projectOf(file) && (kinds.length === 0 || kinds.includes(kindOf(file))));
  const found = [...new Set(names.flatMap((name) => matching(specs, name)))];
  const missing = names.filter((name) => matching(specs, name).length === 0);
  if (missing.length)
    return { why: `No spec has "${missing.join('", "')}" in its path. ${near(specs, missing[0])}`.trim() };
  const projects = [...new Set(found.map(projectOf))];
  if (projects.length === 1) return { project: projects[0], files: found };
  const counted = projects.map((project) => {
    const of = found.filter((file) => projectOf(file) === project);
    return `${project}: ${of.slice(0, 3).join(', ')}${of.length > 3 ? ` and ${of.length - 3} more` : ''}`;
  });
  return {
    why: `"${names.join(' ')}" names specs of ${projects.length} projects; say more of the path.\n  ${counted.join('\n  ')}`,
  };
}

const kindOf = (file) => file.match(/\.(\w+)\.spec\./)[1];
const shortName = (file) => basename(file).replace(/\.spec\.\w+$/, '');

function matching(specs, name) {
  const wanted = name.toLowerCase();
  const path = (file) => file.toLowerCase();
  const exact = specs.filter((file) => {
    const own = path(shortName(file));
    return (
      own === wanted || own.replace(/\.\w+$/, '') === wanted || path(file) === wanted || path(basename(file)) === wanted
    );
  });
  return exact.length ? exact : specs.filter((file) => path(file).includes(wanted));
}

/** Specs that share the beginning of the name. */
function near(specs, name) {
  const start = name.toLowerCase().slice(0, 4);
  const names = [...new Set(specs.filter((file) => shortName(file).toLowerCase().includes(start)).map(shortName))];
  return names.length ? `Is it one of ${names.slice(0, 6).join(', ')}?` : '';
}
