import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ts = createRequire(import.meta.url)('typescript');

/** Loads our own built files with a mark at the beginning of every function: `__ran(file)`. */
export async function load(url, context, next) {
  const file = url.match(/\/((?:apps\/api|libs\/shared)\/dist\/.*)\.js$/)?.[1];
  if (!file) return next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  return { format: 'module', shortCircuit: true, source: marked(text, file.replace('/dist/', '/src/') + '.ts') };
}

function marked(text, name) {
  const source = ts.createSourceFile('a.js', text, ts.ScriptTarget.ESNext, true);
  const inserts = [];
  const mark = `globalThis.__ran?.(${JSON.stringify(name)})`;
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body) {
      if (!ts.isBlock(node.body)) inserts.push([node.body.getStart(), `(${mark},`], [node.body.end, ')']);
      else if (!ts.isConstructorDeclaration(node)) inserts.push([node.body.getStart() + 1, `${mark};`]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let out = text;
  for (const [at, part] of inserts.sort(([a], [b]) => b - a)) out = out.slice(0, at) + part + out.slice(at);
  return out;
}
