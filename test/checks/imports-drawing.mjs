/** File → files that it imports, of what dependency-cruiser found. */
export function edgesOf(modules) {
  const edges = new Map();
  for (const { source, dependencies } of modules) {
    const to = dependencies.map(({ resolved }) => resolved).filter((file) => file !== source);
    edges.set(source, [...new Set([...(edges.get(source) ?? []), ...to])].sort());
  }
  return edges;
}

/** Groups of files that reach each other (Tarjan), each sorted. */
export function cyclesOf(edges) {
  const seen = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    const own = { at: seen.size, low: seen.size, open: true };
    seen.set(file, own);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      const other = seen.get(next) ?? visit(next);
      if (other.open) own.low = Math.min(own.low, other.low);
    }
    if (own.low === own.at) {
      const group = stack.splice(stack.indexOf(file));
      for (const member of group) seen.get(member).open = false;
      if (group.length > 1) found.push(group.sort());
    }
    return own;
  };
  for (const file of edges.keys()) if (!seen.has(file)) visit(file);
  return found;
}

/** The folder of a file: `api/cases/dossiers`, as eslint.config.mjs names it; a file right in `src` is one by itself. */
export function folderOf(file) {
  const [, project, rest] = file.match(/^(?:apps\/|libs\/)?(\w+)\/src\/(.*)$/) ?? [];
  if (!project) return null;
  const [folder] = rest.split('/').slice(0, -1);
  return { project, folder: folder ?? rest.replace(/\.tsx?$/, '') };
}

function folderEdges(edges) {
  const found = new Map();
  for (const [from, all] of edges)
    for (const to of all) {
      const a = folderOf(from);
      const b = folderOf(to);
      if (!a || !b || (a.project === b.project && a.folder === b.folder)) continue;
      const key = a.project === b.project ? [a.project, a.folder, b.folder] : ['', a.project, b.project];
      found.set(key.join(' '), (found.get(key.join(' ')) ?? 0) + 1);
    }
  return [...found].map(([key, count]) => [...key.split(' '), count]).sort((x, y) => (String(x) < String(y) ? -1 : 1));
}

/** Folders in rows: each stands above all that it imports. What is left over imports itself in a circle. */
function rows(pairs) {
  const names = new Set(pairs.flat());
  const placed = [];
  while (names.size) {
    const row = [...names].filter((name) => !pairs.some(([from, to]) => to === name && names.has(from) && from !== to));
    if (row.length === 0) return [...placed, [...names].sort()];
    placed.push(row.sort());
    for (const name of row) names.delete(name);
  }
  return placed;
}

/** Pairs of folders that import each other, directly. */
export const backwards = (pairs) =>
  pairs.filter(([from, to]) => from < to && pairs.some(([a, b]) => a === to && b === from));

/** An edge that another way says too is left out of the picture, as long as there is no circle. */
function reduced(pairs) {
  const next = (name) => pairs.filter(([from]) => from === name).map(([, to]) => to);
  const reaches = (from, to, but) => {
    const seen = new Set();
    const walk = (name) =>
      next(name).some((step) => {
        if (name === but[0] && step === but[1]) return false;
        if (step === to) return true;
        return seen.has(step) ? false : (seen.add(step), walk(step));
      });
    return walk(from);
  };
  return pairs.filter(([from, to]) => !reaches(from, to, [from, to]));
}

function section(title, edges) {
  const pairs = edges.map(([, from, to]) => [from, to]);
  const both = backwards(pairs);
  const id = (name) => name.replaceAll(/\W/g, '_');
  const circle = cyclesOf(grouped(pairs)).length > 0;
  const shown = circle ? pairs : reduced(pairs);
  const lines = shown.map(([from, to]) => `  ${id(from)} --> ${id(to)}`);
  const nodes = [...new Set(pairs.flat())].sort().map((name) => `  ${id(name)}["${name}"]`);
  const counts = edges.map(([, from, to, count]) => `| ${from} | ${to} | ${count} |`);
  const back = both.map(([a, b]) => `${a} ↔ ${b}`).join(', ') || 'none';
  return `## ${title}

\`\`\`mermaid
flowchart TD
${[...nodes, ...lines].join('\n')}
\`\`\`

Rows, from what starts to what is imported by all: ${rows(pairs)
    .map((row) => row.join(', '))
    .join(' → ')}.

Folders that import each other: ${back}.

<details><summary>Imports by pair of folders</summary>

| From | To | Imports |
|---|---|---|
${counts.join('\n')}

</details>
`;
}

function grouped(pairs) {
  const found = new Map();
  for (const [from, to] of pairs) found.set(from, [...(found.get(from) ?? []), to]);
  return found;
}

/** The page: one picture for the projects, one for the folders of each. */
export function drawing(edges) {
  const all = folderEdges(edges);
  const of = (project) => all.filter(([name]) => name === project);
  const parts = [
    section('Projects', of('')),
    ...['api', 'wall', 'infra', 'shared']
      .filter((name) => of(name).length)
      .map((name) => section(`Folders of ${name}`, of(name))),
  ];
  return `# Who imports whom

Made by \`npm run imports\` from the imports of the sources, types included, without specs; \`npm run check:imports\` compares. An arrow that other arrows already say is left out of a picture; the lists have all. Which folder may import which is a rule of \`eslint.config.mjs\`.

${parts.join('\n')}`;
}
