import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/**
 * `npm run check:inputs`: the inputs that Nx takes for a target are those that the target reads. All that its files import,
 * across projects, must be among them, else a change hides behind an earlier success; and a build takes nothing of a
 * project that it does not depend on, nor specs: a change in test/ builds nothing of libs/ or apps/.
 */
const root = join(import.meta.dirname, '..', '..');
process.env.NX_DAEMON = 'false';
const nx = (path) => createRequire(import.meta.url)(join(root, 'node_modules/nx/dist', path));

const isSource = (file) => /\.(ts|tsx|mts)$/.test(file) && !file.endsWith('.d.ts');
const isSpec = (file) => /\.spec\.(ts|tsx|mjs)$/.test(file);
const literals = /(?:from|import\()\s*'([^']+)'/g;

/** Inputs by target: 'libs/shared:build' → files. */
async function inputs(graph) {
  const { HashPlanInspector } = nx('src/hasher/hash-plan-inspector.js');
  const inspector = new HashPlanInspector(graph, root);
  await inspector.init();
  const found = [];
  for (const { name, data } of Object.values(graph.nodes))
    for (const target of Object.keys(data.targets)) {
      const task = `${name}:${target}`;
      const all = inspector.inspectTaskInputs({ project: name, target });
      found.push({ name, dir: data.root, target, files: new Set(all[task].files) });
    }
  return found;
}

/** The file in the workspace that a specifier names; undefined: a package. */
function resolved(specifier, from, dirs) {
  const [own] = dirs.filter((dir) => from.startsWith(`${dir}/`));
  const [, project, rest] = specifier.match(/^@ioc\/(\w+)\/(.+)$/) ?? [];
  const other = project && dirs.find((dir) => dir.endsWith(project));
  const path = specifier.startsWith('#')
    ? `${own}/src/${specifier.slice(1)}`
    : specifier.startsWith('.')
      ? relative(root, join(root, dirname(from), specifier))
      : other && `${other}/src/${rest}`;
  if (!path) return undefined;
  const bare = path.replace(/\.(js|tsx?)$/, '');
  return [path, `${bare}.ts`, `${bare}.tsx`, `${path}.ts`].find(
    (file) => ts.sys.fileExists(join(root, file)) && !file.endsWith('.js'),
  );
}

const texts = new Map();
async function importsOf(file, dirs) {
  if (!texts.has(file)) texts.set(file, await readFile(join(root, file), 'utf8'));
  const found = [...texts.get(file).matchAll(literals)].map(([, specifier]) => resolved(specifier, file, dirs));
  return found.filter((path) => path !== undefined);
}

/** All files that the given ones import, directly or by others. */
async function closure(files, dirs) {
  const seen = new Set(files);
  for (const file of seen) if (isSource(file)) for (const next of await importsOf(file, dirs)) seen.add(next);
  return seen;
}

/** What a target starts from: a build without specs, tests with those of their kind, the others with all. */
function entries({ dir, target }) {
  const all = readdirSync(join(root, dir, 'src'), { recursive: true }).map((name) => join(dir, 'src', name));
  const sources = all.filter(isSource);
  if (target === 'build') return sources.filter((file) => !isSpec(file));
  if (['unit', 'int', 'e2e'].includes(target)) return sources.filter((file) => file.includes(`.${target}.spec.`));
  return sources;
}

async function faults(graph) {
  const dirs = Object.values(graph.nodes).map(({ data }) => data.root);
  const all = await inputs(graph);
  const found = [];
  for (const { name, dir, target, files } of all) {
    if (dir === '.' || target === 'format' || !existsSync(join(root, dir, 'src'))) continue;
    for (const file of await closure(entries({ dir, target }), dirs))
      if (!files.has(file)) found.push(`${name}:${target} reads ${file}, which is none of its inputs (nx.json)`);
    const own = [dir, ...depends(graph, name).map((other) => graph.nodes[other].data.root)];
    for (const file of target === 'build' ? files : []) {
      const of = dirs.find((one) => one !== '.' && file.startsWith(`${one}/`));
      if (of && !own.includes(of)) found.push(`${name}:build is made anew by ${file}, which it does not read`);
      if (isSpec(file)) found.push(`${name}:build is made anew by the spec ${file}`);
    }
  }
  const builds = all.filter(
    ({ target, files }) => target === 'build' && [...files].some((file) => /^test\//.test(file)),
  );
  return { found: [...new Set(found)], targets: all.length, builds: builds.map(({ name }) => name) };
}

const depends = (graph, name) => {
  const direct = (graph.dependencies[name] ?? []).map(({ target }) => target).filter((other) => other in graph.nodes);
  return [...new Set([...direct, ...direct.flatMap((other) => depends(graph, other))])];
};

const { createProjectGraphAsync } = nx('src/project-graph/project-graph.js');
const { found, targets, builds } = await faults(await createProjectGraphAsync({ exitOnError: true }));
for (const line of found.slice(0, 40)) console.log(line);
console.log(
  `${targets} targets read only their inputs: ${found.length} faults; a change in test/ builds ${builds.join(', ')}`,
);
process.exit(found.length === 0 ? 0 : 1);
