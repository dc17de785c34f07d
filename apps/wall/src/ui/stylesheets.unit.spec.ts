/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const src = join(import.meta.dirname, '..');
const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

/** What the build cannot lower, with the first Chromium that knows it. Colours in OKLCH are lowered. */
const tooNew: readonly (readonly [RegExp, string])[] = [
  [/@layer\b/, 'cascade layers, 99'],
  [/@container\b|container-type/, 'container queries, 105'],
  [/:has\(/, ':has, 105'],
  [/color-mix\([^)]*var\(/, 'color-mix of a variable, 111'],
  [/\b\d*\.?\d+(?:cqw|cqh|cqi|cqb|dvh|dvw|svh|lvh)\b/, 'units of containers and dynamic viewports, 105 and 108'],
  [/\b(?:light-dark|sin|cos|round)\(/, 'functions of 2023 and later'],
  [/grid-template-\w+:\s*subgrid/, 'subgrid, 117'],
];

it.each(sheets)('%s holds nothing that Chromium 94 does not know', (name) => {
  const text = readFileSync(join(src, name), 'utf8').replace(/\/\*.*?\*\//gs, '');
  expect(tooNew.filter(([pattern]) => pattern.test(text)).map(([, what]) => what)).toEqual([]);
});

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const modules = sheets.filter((name) => name.endsWith('.module.css'));

it.each(modules)('%s has the classes that are asked of it, and no other', (name) => {
  const selectors = readFileSync(join(src, name), 'utf8')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/:global\([^)]*\)/g, '')
    .replace(/\{[^{}]*\}/g, '{}');
  const has = [...selectors.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, found]) => found);
  const asked = sources.flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8');
    const as = text.match(new RegExp(`import (\\w+) from '#${name}'`))?.[1];
    const body = text.replace(/^import .*$/gm, '');
    return as ? [...body.matchAll(new RegExp(`\\b${as}\\.(\\w+)`, 'g'))].map(([, found]) => found) : [];
  });
  expect([...new Set(has)].sort()).toEqual([...new Set(asked)].sort());
});
