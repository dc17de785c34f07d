import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const declared =
  /^export (?:declare |abstract |async )*(?:const enum|const|let|function\*?|class|interface|type|enum) ([\w$]+)/gm;
const isSpec = (file) => /\.(spec|spec-support|factory|d)\.tsx?$/.test(file) || file.includes(`${sep}testing${sep}`);

/** Names that the sources of an app export → their files, read once in a run. */
const indexes = new Map();
function indexOf(src) {
  const known = indexes.get(src);
  if (known) return known;
  const index = new Map();
  for (const entry of readdirSync(src, { recursive: true })) {
    const file = join(src, entry);
    if (!/\.tsx?$/.test(file) || isSpec(file)) continue;
    for (const [, name] of readFileSync(file, 'utf8').matchAll(declared))
      index.set(name, (index.get(name) ?? new Set()).add(file));
  }
  indexes.set(src, index);
  return index;
}

/** Refuses an exported name that another file of the same app exports: one name means one thing. */
const uniqueExports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { twice: '{{name}} is exported by {{other}} too: one name, one thing.' },
  },
  create(context) {
    const { filename } = context;
    const at = filename.lastIndexOf(`${sep}src${sep}`);
    if (at < 0 || isSpec(filename)) return {};
    const src = filename.slice(0, at + 4);
    const check = (id) => {
      if (id?.type !== 'Identifier') return;
      const other = [...(indexOf(src).get(id.name) ?? [])].find((file) => file !== filename);
      if (other) context.report({ node: id, messageId: 'twice', data: { name: id.name, other: other.slice(at + 1) } });
    };
    return {
      ExportNamedDeclaration({ declaration }) {
        if (declaration?.type === 'VariableDeclaration') declaration.declarations.forEach(({ id }) => check(id));
        else check(declaration?.id);
      },
    };
  },
};

export default { rules: { 'unique-exports': uniqueExports } };
