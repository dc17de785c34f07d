import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every row of the page of tricks names the test that holds it, by its spec and how its title begins, and that test is there. */
const root = join(import.meta.dirname, '..');
const specs = ['apps', 'libs', 'infra', 'test'].flatMap((dir) =>
  readdirSync(join(root, dir), { recursive: true })
    .filter((name) => /\.spec\.(?:tsx?|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => `${dir}/${name}`),
);
const text = (file) => readFileSync(join(root, file), 'utf8');
const titles = (file) =>
  [
    ...text(file).matchAll(
      /(?:^ *(?:describe|it)\b.*?\(|^ *\](?: as const)?\)\(\s*|\)\)\)\(\s*|^ *\)\(\s*)(['"`])(.*?)\1,/gm,
    ),
  ].map(([, , title]) => title);

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

/** Tests of the last column: `late-waits` "how its title begins". */
const testsOf = (line) => [...line.matchAll(/`([\w./-]+)` "([^"]+)"/g)].map(([, spec, title]) => ({ spec, title }));
const isThere = ({ spec, title }) => found(spec).some((file) => titles(file).some((one) => one.startsWith(title)));

const sections = text('docs/departments/judged-fairly.md').split('\n## ').slice(1);
const rows = sections.flatMap((section) => {
  const [title, ...lines] = section.split('\n');
  return lines
    .filter((line) => line.startsWith('| ') && !/^\| (?:Trick|Input|Attack) \|/.test(line))
    .map((line) => ({ title, line }));
});
const sequences = text(found('open-sequences')[0]);

describe('the page of tricks', () => {
  it('has rows of every section', () => expect(rows.length).toBeGreaterThan(100));

  it.each(rows.map(({ title, line }) => [title, line]))('%s: %s', (title, line) => {
    const own = references(line);
    const isNumber = (name) => /^\d+$/.test(name);
    expect(own.filter((name) => !isNumber(name) && found(name).length === 0)).toEqual([]);
    expect(own.filter((n) => isNumber(n) && !new RegExp(`\\b${n}\\b`).test(sequences))).toEqual([]);
    // What was thrown away after it was run names the spec that keeps what it found.
    if (title.startsWith('Attacked again')) expect(own.length).toBeGreaterThan(0);
    else expect(testsOf(line).length).toBeGreaterThan(0);
    expect(testsOf(line).filter((one) => !isThere(one))).toEqual([]);
  });

  it('does not take a test for there that is not', () => {
    expect(isThere({ spec: 'late-waits', title: 'a request on the very day' })).toBe(true);
    expect(isThere({ spec: 'late-waits', title: 'the very day' })).toBe(false);
    expect(isThere({ spec: 'no-such', title: 'a request' })).toBe(false);
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

describe('the rule for supplements', () => {
  const provinces = readdirSync(join(root, 'catalogue')).filter((name) =>
    readdirSync(join(root, 'catalogue'), { recursive: true }).includes(join(name, 'province.yaml')),
  );
  const said = new Map(
    [...text('docs/catalogue.md').matchAll(/^\| `([\w-]+)` \| `(\w+)` \|$/gm)].map(([, of, rule]) => [of, rule]),
  );
  it.each(provinces)('of %s is the one that the page of the catalogue names', (of) => {
    const [, rule] = /^clock: \{ supplement: (\w+) \}/m.exec(text(`catalogue/${of}/province.yaml`)) ?? [];
    expect([of, said.get(of)]).toEqual([of, rule ?? 'no rule']);
  });
});
