import { createHash } from 'node:crypto';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** One statement of an export: what it speaks of, in words of the domain, and what is so. Keys are unique in a section. */
export interface Line {
  readonly key: readonly string[];
  readonly facts: Json;
}

/** The same text for the same statement, however it was read: names in order, nothing that is absent. */
export const lineText = ({ key, facts }: Line): string => JSON.stringify([key, inOrder(facts)]);

export function parseLine(text: string): Line {
  const [key, facts] = JSON.parse(text) as [string[], Json];
  return { key, facts };
}

function inOrder(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const entries = Object.entries(value as { readonly [name: string]: Json });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, inOrder(of)]));
}

/** Hash of the lines of a section, in their order. */
export class SectionHash {
  private readonly hash = createHash('sha256');
  lines = 0;

  add(text: string): void {
    this.hash.update(`${text}\n`);
    this.lines += 1;
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}

/** One hash over those of all sections, by name. */
export const totalHash = (sections: Readonly<Record<string, string>>): string =>
  createHash('sha256')
    .update(
      Object.entries(sections)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, hash]) => `${name} ${hash}\n`)
        .join(''),
    )
    .digest('hex');
