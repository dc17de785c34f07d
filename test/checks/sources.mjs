import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..', '..');
export const projects = {
  '@ioc/api': 'apps/api/src',
  '@ioc/wall': 'apps/wall/src',
  '@ioc/shared': 'libs/shared/src',
  '@ioc/infra': 'infra/src',
};
export const isSpec = (file) => /\.(spec|spec-support|factory)\.tsx?$|\/testing\//.test(file);

/** All sources of the projects, parsed, with or without specs and test/; paths relative to the workspace. */
export async function sources({ specs = false } = {}) {
  const found = new Map();
  const dirs = [...Object.values(projects), ...(specs ? ['test/src'] : [])];
  for (const dir of dirs) {
    for (const entry of await readdir(join(root, dir), { recursive: true })) {
      const file = join(dir, entry);
      if (!/\.tsx?$/.test(file) || file.endsWith('.d.ts') || (!specs && isSpec(`/${file}`))) continue;
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
export function mentions(source, name) {
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
export function target(specifier, from) {
  const bare = specifier.replace(/\.(js|tsx?)$/, '');
  const own = Object.values(projects).find((dir) => from.startsWith(`${dir}/`));
  if (bare.startsWith('#') && !own) return undefined;
  if (bare.startsWith('#')) return join(own, bare.slice(1));
  if (bare.startsWith('.')) return join(from, '..', bare);
  const [name, dir] = Object.entries(projects).find(([project]) => bare.startsWith(`${project}/`)) ?? [];
  return name && join(dir, bare.slice(name.length + 1));
}
