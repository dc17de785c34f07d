import { isDeepStrictEqual } from 'node:util';
import { type Json, type Line, parseLine } from '#export/canonical.js';

/** One statement that two exports make otherwise; undefined: only the other side makes it. */
export interface Difference {
  readonly key: readonly string[];
  readonly fact: string;
  readonly was: Json | undefined;
  readonly is: Json | undefined;
}

/** What two exports of one section say otherwise, by key and fact, in the order of the keys. Of lists: what each lacks. */
export function compareLines(before: Iterable<string>, after: Iterable<string>): Difference[] {
  const [was, is] = [byKey(before), byKey(after)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  return keys.flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    const { key: parts } = (a ?? b) as Line;
    return differencesOf(a?.facts, b?.facts).map((one) => ({ key: parts, ...one }));
  });
}

const byKey = (texts: Iterable<string>): Map<string, Line> => {
  const lines = [...texts].map(parseLine);
  return new Map(lines.map((line) => [line.key.join('\t'), line]));
};

function differencesOf(was: Json | undefined, is: Json | undefined): Omit<Difference, 'key'>[] {
  if (isDeepStrictEqual(was, is)) return [];
  if (Array.isArray(was ?? []) && Array.isArray(is ?? [])) return [...lacking(was, is)];
  if (!isObject(was) || !isObject(is)) return [{ fact: '', was, is }];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return names
    .filter((name) => !isDeepStrictEqual(was[name], is[name]))
    .map((fact) => ({ fact, was: was[fact], is: is[fact] }));
}

function* lacking(was: Json | undefined, is: Json | undefined): Generator<Omit<Difference, 'key'>> {
  const [before, after] = [(was ?? []) as Json[], (is ?? []) as Json[]];
  const gone = before.filter((one) => !after.includes(one));
  const come = after.filter((one) => !before.includes(one));
  if (gone.length + come.length === 0) yield { fact: 'length', was: before.length, is: after.length };
  for (const one of gone) yield { fact: '', was: one, is: undefined };
  for (const one of come) yield { fact: '', was: undefined, is: one };
}

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `case dossier D8-12, late: false → true` */
export const differenceText = ({ key, fact, was, is }: Difference): string =>
  `${key.join(' ')}${fact === '' ? '' : `, ${fact}`}: ${said(was)} → ${said(is)}`;

const said = (value: Json | undefined) => (value === undefined ? '—' : JSON.stringify(value));
