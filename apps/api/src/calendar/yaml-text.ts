import { isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';

type Path = readonly PropertyKey[];

/** A catalogue file that was refused; each problem says file, line, place in the file and what was expected. */
export class CatalogueRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export interface YamlText<T> {
  readonly value: T;
  /** 'file:line' of a place in the file, for problems that a schema cannot see. */
  at(...path: PropertyKey[]): string;
}

/** @throws CatalogueRefused with every problem at once: a person fixes a file in one go. */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): YamlText<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number) => `${file}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    throw new CatalogueRefused(document.errors.map((error) => `${at(error.pos[0])}: ${error.message.split('\n')[0]}`));
  }
  const place = (path: Path): string => {
    // A missing field has no node: the nearest thing around it is where the hand goes.
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(0);
  };
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success) {
    throw new CatalogueRefused(
      parsed.error.issues.map((issue) => `${place(issue.path)}: ${issue.path.join('.') || 'file'}: ${issue.message}`),
    );
  }
  return { value: parsed.data, at: (...path) => place(path) };
}
