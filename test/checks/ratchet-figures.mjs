import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { hasAlternatives } from './decisions-index.mjs';
import { cyclesOf } from './imports-drawing.mjs';
import { allWords, ownWords } from './ratchet-words.mjs';
import { exportedNames, importsOf, isSpec, projects, sources, target } from './sources.mjs';

const root = join(import.meta.dirname, '..', '..');
const mostLines = 200;
const mostFunctionLines = 40;
const cloneTokens = 60;

/** All figures of the ratchet: a number, or the names that are counted. */
export async function figures() {
  const all = await sources({ specs: true });
  const files = new Map([...all].filter(([file]) => !isSpec(`/${file}`) && !file.startsWith('test/')));
  const lines = (source) => source.text.split('\n').length;
  return {
    ...wordFigures(files),
    'exported in two files of an app': namesTwice(files),
    'exported for specs alone': forSpecs(all, files),
    'pairs of repeated code': clones(),
    'files in import cycles, types included': cyclesOf(graph(files)).flat(),
    [`files longer than ${mostLines} lines`]: [...files]
      .filter(([, source]) => lines(source) > mostLines)
      .map(([file]) => file),
    [`functions longer than ${mostFunctionLines} lines`]: [...files].flatMap(([file, source]) =>
      longFunctions(file, source),
    ),
    'decisions without alternatives': undecided(),
    'lines of production code': [...files.values()].reduce((sum, source) => sum + lines(source), 0),
  };
}

function wordFigures(files) {
  const total = Object.fromEntries(allWords.map((word) => [`word ${word}`, 0]));
  for (const [file, source] of files) {
    if (file.includes('/migrations/')) continue; // one that ran keeps its name
    const names = [file.replace(/^.*?src\//, '').replace(/\.tsx?$/, ''), ...exportedNames(source)];
    const found = ownWords({ file, names, comments: comments(source) });
    for (const [word, count] of Object.entries(found)) total[`word ${word}`] += count;
  }
  return total;
}

const comments = ({ text }) => text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g) ?? [];

function namesTwice(files) {
  const where = new Map();
  for (const [file, source] of files) {
    const app = Object.values(projects).find((dir) => file.startsWith(`${dir}/`));
    for (const name of new Set(exportedNames(source))) {
      const key = `${app.replace('/src', '')}: ${name}`;
      where.set(key, [...(where.get(key) ?? []), file]);
    }
  }
  return [...where]
    .filter(([, all]) => all.length > 1)
    .map(([key]) => key)
    .sort();
}

/** Imports by file: target without ending → names; '*': all of them. */
function imported(files) {
  const used = new Map();
  for (const [file, source] of files)
    for (const [specifier, names] of importsOf(source)) {
      const key = target(specifier, file);
      if (key === undefined) continue;
      used.set(key, new Set([...(used.get(key) ?? []), ...(names ?? ['*'])]));
    }
  return used;
}

function forSpecs(all, files) {
  const program = imported(files);
  const specs = imported(new Map([...all].filter(([file]) => !files.has(file))));
  return [...files]
    .flatMap(([file, source]) => {
      const key = file.replace(/\.tsx?$/, '');
      const uses = program.get(key) ?? new Set();
      if (uses.has('*')) return [];
      return exportedNames(source)
        .filter((name) => !uses.has(name) && specs.get(key)?.has(name))
        .map((name) => `${file}: ${name}`);
    })
    .sort();
}

function graph(files) {
  const byKey = new Map([...files.keys()].map((file) => [file.replace(/\.tsx?$/, ''), file]));
  const edges = new Map();
  for (const [file, source] of files)
    edges.set(
      file,
      importsOf(source).flatMap(([specifier]) => byKey.get(target(specifier, file)) ?? []),
    );
  return edges;
}

function longFunctions(file, source) {
  const found = [];
  const line = (at) => source.getLineAndCharacterOfPosition(at).line;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body && line(node.end) - line(node.getStart()) + 1 > mostFunctionLines)
      found.push(`${file}: ${node.name?.getText() ?? node.parent?.name?.getText() ?? 'a function'}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function undecided() {
  const dir = join(root, 'docs', 'decisions');
  const pages = readdirSync(dir).filter((name) => /^\d{4}-/.test(name));
  return pages.filter((name) => !hasAlternatives(readFileSync(join(dir, name), 'utf8'))).sort();
}

/**
 * Pairs of equal code, by jscpd. Lists of imports are not code that one place could have, and a migration that ran is never
 * touched again.
 */
function clones() {
  const out = join(root, 'test', 'out', 'jscpd');
  const options = ['--min-tokens', String(cloneTokens), '--mode', 'strict', '--format', 'typescript,tsx'];
  const quiet = [
    '--ignore',
    '**/*.spec.ts,**/*.spec.tsx,**/*.spec-support.ts,**/testing/**,**/migrations/**',
    '--ignore-pattern',
    String.raw`import [^;]+ from '[^']+';`,
    '--silent',
    '--reporters',
    'json',
  ];
  const args = [...Object.values(projects), ...options, ...quiet, '--output', out];
  const jscpd = join(root, 'node_modules', 'jscpd', 'bin', 'jscpd');
  const { status, stderr } = spawnSync(process.execPath, [jscpd, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`jscpd ended with ${status}: ${stderr}`);
  const { duplicates } = JSON.parse(readFileSync(join(out, 'jscpd-report.json'), 'utf8'));
  return duplicates.map(({ firstFile, secondFile }) => [firstFile.name, secondFile.name].sort().join(' = ')).sort();
}
