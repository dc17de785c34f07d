import { wordsOf } from '@ioc/test/rows/press';
import type { Row, Way } from '@ioc/test/rows/way';

/** What a visitor found on one way, as kept beside the pictures. */
export interface Found {
  readonly clicks: number;
  readonly address: string;
  readonly down: string | null;
  readonly faults: readonly string[];
  readonly picture: string;
  /** Day and commit of the visit. */
  readonly on: string;
}
export type Results = Readonly<Record<string, Found>>;

const marks = { begin: '<!-- rows: made by npm run verify:rows -->', end: '<!-- rows: end -->' } as const;
/** A way by its row, its province and its place among those. */
export const keyOf = ({ n }: Row, { at }: Way, nth: number): string => `${n}-${at}-${nth}`;

/** Every way of a row with its key. */
export const waysOf = (row: Row): { key: string; way: Way }[] =>
  row.ways.map((way, i) => ({
    way,
    key: keyOf(row, way, row.ways.slice(0, i).filter(({ at }) => at === way.at).length + 1),
  }));

const path = ({ clicks }: Way) => (clicks.length === 0 ? 'the wall' : clicks.map(wordsOf).join(' › '));
const downWords = (down: string | null) =>
  down === null ? 'no record' : down.startsWith('/events/') ? 'record ✓' : down;

function cell(row: Row, results: Results, mine: (way: Way) => boolean): string {
  const found = waysOf(row).filter(({ way }) => mine(way));
  if (found.length === 0) return '–';
  const lines = found.map(({ key, way }) => {
    const one = results[key];
    if (!one) return `${path(way)}: not visited`;
    const wrong = one.faults.length > 0 ? ` **${one.faults.join('; ')}**` : '';
    return `[${path(way)}](screenshots/rows/${one.picture}) \`${one.address}\`, ${one.clicks}, ${downWords(one.down)}${wrong}`;
  });
  return lines.join('<br>').replaceAll('|', '\\|');
}

/** ✓ every way was walked without a fault; ◐ something is owed, or a way is not right; ✗ there is none. */
export function stateOf(row: Row, results: Results): '✓' | '◐' | '✗' {
  const visited = waysOf(row).map(({ key }) => results[key]);
  if (!visited.some((one) => one && one.faults.length === 0)) return '✗';
  return row.owed === undefined && visited.every((one) => one && one.faults.length === 0) ? '✓' : '◐';
}

/** The page with its table written again between its marks. Pure. @throws an Error where it has no marks */
export function withTable(page: string, all: readonly Row[], results: Results): string {
  const [from, to] = [page.indexOf(marks.begin), page.indexOf(marks.end)];
  if (from < 0 || to < from) throw new Error(`docs/systems.md has no ${marks.begin} … ${marks.end}`);
  const isHere = ({ at }: Way) => at === 'quang-tri';
  const states = all.map((row) => stateOf(row, results));
  const count = (state: string) => states.filter((one) => one === state).length;
  const on = [...new Set(Object.values(results).map((one) => one.on))].sort();
  const lines = all.map((row, i) => {
    const missing = [row.owed && `**owed: ${row.owed}**`, row.note].filter(Boolean).join('; ');
    const cells = [cell(row, results, (way) => !isHere(way)), cell(row, results, isHere)];
    return `| ${row.n} | ${row.province} | ${row.system} | ${states[i]} | ${cells.join(' | ')} | ${missing} |`;
  });
  const text = [
    marks.begin,
    '',
    `${count('✓')} ✓ · ${count('◐')} ◐ · ${count('✗')} ✗ of ${all.length}; visited ${on.join(', ')}.`,
    '',
    '| # | Province | System | State | Scenario: way, address, clicks, down to | Default | Owed, and notes |',
    '|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
  return page.slice(0, from) + text + page.slice(to);
}
