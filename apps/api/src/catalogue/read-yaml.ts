import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import { expectation, innermost, shown, type Problem } from '#catalogue/problem.js';

export type Path = readonly PropertyKey[];

/** A file of the catalogue, parsed; `problem` makes a problem of it that knows its line. */
export interface YamlFile<T> {
  /** Null when the text or its shape is wrong; the problems say why. */
  readonly data: T | null;
  readonly problems: Problem[];
  problem(path: Path, expected: string, expectedEn: string): Problem;
}

/** Parses and checks a text against the schema of its file. Pure; all problems at once, each with line and column. */
export function readYaml<T>(file: string, name: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const doc = parseDocument(text.normalize('NFC'), { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => ({ file, ...linePosition(lines, offset) });
  const syntax = [...doc.errors, ...doc.warnings].map((error): Problem => ({
    ...at(error.pos[0]),
    path: name,
    expected: `YAML đúng cú pháp (${error.message})`,
    expectedEn: `well-formed YAML (${error.message})`,
    found: '',
  }));
  const problem = (path: Path, expected: string, expectedEn: string): Problem => ({
    ...at(offsetOf(doc, path)),
    path: pathText(name, path),
    expected,
    expectedEn,
    found: shown(plain(doc, path)),
  });
  if (syntax.length > 0) return { data: null, problems: syntax, problem };
  const parsed = schema.safeParse(doc.toJS(), { reportInput: true });
  if (parsed.success) return { data: parsed.data, problems: [], problem };
  const problems = parsed.error.issues.flatMap(innermost).flatMap((issue) => {
    const { expected, expectedEn } = expectation(issue);
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => problem(path, expected, expectedEn));
  });
  return { data: null, problems, problem };
}

function linePosition(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), col: Math.max(col, 1) };
}

/** Where a path stands: its key if there is one, else the nearest thing around it that exists. */
function offsetOf(doc: Document, path: Path): number {
  let node: unknown = doc.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const next: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value;
    const mark = pair?.key ?? next;
    if (!isNode(mark)) break;
    offset = mark.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

function plain(doc: Document, path: Path): unknown {
  const value = path.length === 0 ? doc.toJS() : doc.getIn(path, true);
  return isNode(value) ? value.toJS(doc) : value;
}

const pathText = (name: string, path: Path): string =>
  path.reduce<string>((text, step) => text + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`), name);
