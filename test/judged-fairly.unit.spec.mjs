import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every row of the page of tricks names tests that are there: by itself, or by the line `Tests:` of its section. */
const root = join(import.meta.dirname, '..');
const specs = ['apps', 'libs', 'infra', 'test'].flatMap((dir) =>
  readdirSync(join(root, dir), { recursive: true })
    .filter((name) => /\.spec\.(?:tsx?|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${dir}/${name}`),
);
const text = (file) => readFileSync(join(root, file), 'utf8');
const titles = (file) =>
  [...text(file).matchAll(/^ *(?:describe|it)\b.*?\((['`"])(.*?)\1,/gm)].map(([, , title]) => title);

/** The specs that a reference means: a path from its end on, or the end of a name (`late-waits`, `index766.cohort`). */
const found = (name) =>
  specs.filter((file) => {
    if (/\.spec\./.test(name)) return `/${file}`.endsWith(`/${name}`);
    const named = file
      .split('/')
      .at(-1)
      .replace(/\.\w+\.spec\.\w+$/, '');
    return named === name || named.endsWith(`.${name}`);
  });

/** `[late-waits; 8, 13]`, `` `cases/precedence.unit.spec.ts` ``, `(same spec)`; numbers are lines of decision 0119. */
function references(of) {
  const inBrackets = [...of.matchAll(/\[([^\]]+)\](?!\()/g)].flatMap(([, list]) => list.split(/[;,]\s*/));
  const paths = [...of.matchAll(/`([\w./-]+\.spec\.\w+)`/g)].map(([, path]) => path);
  return [...new Set([...inBrackets.map((one) => one.replaceAll('`', '').trim()), ...paths])];
}

const sections = text('docs/departments/judged-fairly.md').split('\n## ').slice(1);
const rows = sections.flatMap((section) => {
  const [title, ...lines] = section.split('\n');
  const given = lines.find((line) => line.startsWith('Tests: ')) ?? '';
  const hasFolder = /`apps\/api\/src\/[\w/-]+\/`/.test(given);
  return lines
    .filter((line) => line.startsWith('| ') && !/^\| (?:Trick|Input|Attack) \|/.test(line))
    .map((line) => ({ title, line, given, hasFolder }));
});

describe('the page of tricks', () => {
  it('has rows of every section', () => expect(rows.length).toBeGreaterThan(80));

  it.each(rows.map((row) => [row.title, row.line, row]))('%s: %s', (_title, line, { given, hasFolder }) => {
    const own = references(line).filter((name) => !/^\d+$/.test(name));
    const missing = own.filter((name) => found(name).length === 0);
    expect(missing).toEqual([]);
    const numbers = references(line).filter((name) => /^\d+$/.test(name));
    const sequences = text(found('open-sequences')[0]);
    expect(numbers.filter((n) => !new RegExp(`\\b${n}\\b`).test(sequences))).toEqual([]);
    expect(
      own.length + numbers.length > 0 ||
        line.includes('same spec') ||
        references(given).length > 0 ||
        hasFolder ||
        /not closed/.test(line),
    ).toBe(true);
  });

  it('quotes titles that are there', () => {
    const page = text('docs/departments/judged-fairly.md');
    const quoted = [...page.matchAll(/`([\w./-]+\.spec\.\w+)`, "([^"]+)"/g)].map(([, path, title]) => [
      found(path)[0],
      title,
    ]);
    expect(quoted.filter(([file, title]) => !titles(file).includes(title))).toEqual([]);
    expect(quoted.length).toBeGreaterThan(0);
  });
});
