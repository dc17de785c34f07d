import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * `npm run check:exports`: finds what is exported for specs alone. Such a rule is either dead, or it stands in two places and
 * production runs by the other. A function that its own file uses may be exported for its spec. Specs, what supports them,
 * and all of test/ do not count as users.
 */
const root = join(import.meta.dirname, '..', '..');
const projects = {
  '@ioc/api': 'apps/api/src',
  '@ioc/wall': 'apps/wall/src',
  '@ioc/shared': 'libs/shared/src',
  '@ioc/infra': 'infra/src',
};
const isSpec = (file) => /\.(spec|spec-support|factory)\.tsx?$|\/testing\//.test(file);

/** All sources of the projects, parsed; paths relative to the workspace. */
async function sources() {
  const found = new Map();
  for (const dir of Object.values(projects)) {
    for (const entry of await readdir(join(root, dir), { recursive: true })) {
      const file = join(dir, entry);
      if (!/\.tsx?$/.test(file) || file.endsWith('.d.ts') || isSpec(`/${file}`)) continue;
      const text = await readFile(join(root, file), 'utf8');
      found.set(file, ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
    }
  }
  return found;
}

/** Names that a file exports by declaration. */
export function exportedNames(source) {
  const names = [];
  for (const statement of source.statements) {
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    if (statement.modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) continue;
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations)
        if (ts.isIdentifier(name)) names.push(name.text);
        else for (const element of name.elements) names.push(element.name.text);
    } else if (statement.name) names.push(statement.name.text);
  }
  return names;
}

/** How often a name is written in a file, its own declaration included. */
function mentions(source, name) {
  let count = 0;
  const visit = (node) => {
    if (ts.isIdentifier(node) && node.text === name) count += 1;
    ts.forEachChild(node, visit);
  };
  visit(source);
  return count;
}

/** What a file imports: [specifier, names]; null: all of it. */
export function importsOf(source) {
  const found = [];
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const named = bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings));
      const names = named ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text) : null;
      found.push([node.moduleSpecifier.text, names]);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument)) found.push([argument.text, null]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The file that a specifier names, without its ending; undefined: a package. */
function target(specifier, from) {
  const bare = specifier.replace(/\.(js|tsx?)$/, '');
  const own = Object.values(projects).find((dir) => from.startsWith(`${dir}/`));
  if (bare.startsWith('#')) return join(own, bare.slice(1));
  if (bare.startsWith('.')) return join(from, '..', bare);
  const [name, dir] = Object.entries(projects).find(([project]) => bare.startsWith(`${project}/`)) ?? [];
  return name && join(dir, bare.slice(name.length + 1));
}

/** Exports of production files that no production file imports and their own does not use either. */
async function unused() {
  const files = await sources();
  const used = new Map();
  for (const [file, source] of files) {
    for (const [specifier, names] of importsOf(source)) {
      const key = target(specifier, file);
      if (key === undefined) continue;
      const of = used.get(key) ?? new Set();
      used.set(key, of);
      for (const name of names ?? ['*']) of.add(name);
    }
  }
  const found = [];
  for (const [file, source] of files) {
    const of = used.get(file.replace(/\.tsx?$/, '')) ?? new Set();
    if (of.has('*')) continue;
    for (const name of exportedNames(source))
      if (!of.has(name) && mentions(source, name) < 2) found.push(`${file}: ${name}`);
  }
  return found.sort();
}

/** What stands beside production code because it must be made with it, and serves specs and tools alone. */
const supports = {
  'apps/api/src/calendar/load-calendar.ts: loadCalendar': 'a calendar alone, without its catalogue',
  'apps/api/src/catalogue/books.ts: noBooks': 'a catalogue without books',
  'apps/api/src/catalogue/states.ts: noStates': 'a catalogue without states',
  'apps/api/src/indicators/score-row.ts: scoreRow': 'one row of a published table, with its reason',
  'apps/wall/src/map/map-files.ts: quangTri': 'the shipped map',
  'apps/wall/src/map/recording-context.ts: recordAllCanvases': 'what a canvas was told to draw',
  'apps/wall/src/ui/room.ts: fontSize': 'the formula that the style sheets compute',
  'infra/src/simulator/complaint-tally.ts: complaintsOn': "the simulated province's own count, to test figures against",
  'infra/src/simulator/document-tally.ts: documentsOn': 'likewise',
  'infra/src/simulator/tally.ts: countsOn': 'likewise',
  'infra/src/simulator/tally.ts: dossiers': 'likewise',
  'infra/src/simulator/tally.ts: totalOf': 'likewise',
  'infra/src/start/main.ts: start': 'called by infra/start.mjs',
};

const all = await unused();
const found = all.filter((line) => !(line in supports));
const gone = Object.keys(supports).filter((line) => !all.includes(line));
for (const line of found) console.log(`${line}: không ai dùng ngoài spec / used by specs alone, or by nobody`);
for (const line of gone)
  console.log(
    `${line}: đã có nơi dùng, có thể xóa khỏi danh sách / used now: take it off the list of test/checks/exports.mjs`,
  );
if (found.length + gone.length === 0)
  console.log(`${Object.keys(supports).length} exports serve specs, each by name; no other`);
process.exitCode = found.length + gone.length === 0 ? 0 : 1;
