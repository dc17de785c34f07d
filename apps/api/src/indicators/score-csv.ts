import { parse } from 'csv-parse/sync';
import { levels } from '#indicators/formula.js';
import { compareWithOfficial } from '#indicators/index-766.js';
import { loadIndices } from '#indicators/load-index.js';
import { checkRow, type OfficialRow, type RowScore, scoreRows } from '#indicators/score-row.js';
import {
  decimalMarkOf,
  delimiterOf,
  fromHead,
  numberText,
  plainCell,
  sumText,
  tableText,
} from '#indicators/table-text.js';

interface Read {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly row: OfficialRow;
  /** Why the row cannot be scored; Vietnamese / English. */
  readonly problem: string | null;
}
export interface Scored extends Read {
  /** null: the row has a problem. */
  readonly own: RowScore | null;
}

const needed = ['level', 'metric', 'numerator', 'denominator', 'portal_score'] as const;
const counts = ['numerator', 'denominator', 'portal_score'] as const;

/** Every row of an official export with our own score beside it. @throws a sentence when it is no such table */
export function scoreCsv(csv: string | Uint8Array, folder: string): Scored[] {
  const indices = loadIndices(folder);
  const read = readRows(typeof csv === 'string' ? csv : tableText(csv)).map((one): Read => {
    return { ...one, problem: one.problem ?? checkRow(indices, one.row) };
  });
  const good = read.filter(({ problem }) => problem === null);
  const scores = new Map(
    scoreRows(
      indices,
      good.map(({ row }) => row),
    ).map((own, i) => [good[i], own]),
  );
  return read.map((one) => ({ ...one, own: scores.get(one) ?? null }));
}

function readRows(text: string): Read[] {
  const table = fromHead(text, needed);
  const above = text.slice(0, text.length - table.length).split(/\r\n|\r|\n/).length - 1;
  const delimiter = delimiterOf(/^[^\r\n]*/.exec(table)?.[0] ?? '');
  let columns: string[] = [];
  const found = parse(table.replace(/^\ufeff/, ''), {
    ...{ delimiter, skip_empty_lines: true, relax_column_count: true, relax_quotes: true, info: true, trim: true },
    columns: (names: string[]) => (columns = names.map((name) => plainCell(name).trim().toLowerCase())),
  }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0 || found.length === 0)
    throw new Error(
      `Thiếu cột / missing columns: ${missing.join(', ') || '–'}; thấy / found: ${(found.length > 0 && columns.join(', ')) || 'không có dòng nào / no rows'}`,
    );
  const cells = found.flatMap(({ record }) => counts.flatMap((name) => plainCell(record[name] ?? '').split(/[/+()]/)));
  const mark = decimalMarkOf(
    cells.map((cell) => cell.trim()),
    delimiter,
  );
  return found.map(({ record, info }) => ({ line: above + info.lines, ...rowOf(record, mark) }));
}

function rowOf(record: Record<string, string>, mark: ',' | '.'): Omit<Read, 'line'> {
  const { unit = '', rule = '', version } = record;
  const plain = (name: string) => plainCell(record[name] ?? '').trim();
  const [level, metric] = [plain('level'), plain('metric')];
  const [numerator = '', denominator = ''] = fraction(plain('numerator'), plain('denominator'));
  const problems: string[] = [];
  const number = (name: string, cell: string, read: typeof sumText) => {
    if (cell.trim() === '') return null;
    const text = read(cell, mark);
    if (text === null) problems.push(`${name}: cần số / expected a number, found ${JSON.stringify(cell)}`);
    return text;
  };
  const known = levels.find((one) => one === level.toLowerCase());
  if (!known) problems.push(`level: cần / expected ${levels.join(' | ')}, found ${JSON.stringify(level)}`);
  if (metric === '') problems.push('metric: trống / empty');
  const row: OfficialRow = {
    unit,
    level: known ?? 'province',
    metric,
    rule: rule.replaceAll(/\(([\d\s+.,]+)\)/g, (whole, sum: string) => sumText(sum, mark) ?? whole),
    numerator: number('numerator', numerator, sumText),
    denominator: number('denominator', denominator, sumText),
    official: number('portal_score', plain('portal_score'), numberText),
    ...(version ? { version } : {}),
  };
  return { row, problem: problems.length > 0 ? problems.join('; ') : null };
}

/** `(31+21)/89` in the one cell stands for both. */
function fraction(numerator: string, denominator: string): string[] {
  const parts = numerator.split('/');
  return parts.length === 2 && denominator.trim() === '' ? parts : [numerator, denominator];
}

export interface Comparison {
  readonly lines: readonly string[];
  readonly agree: number;
  readonly differ: number;
  /** Rows without a score of our own: their counts are missing or cannot be read. */
  readonly unscored: number;
}

/** Lines of own score, official score and why; `differ`: rows whose own score is more than 0,011 from the official one. */
export function compareCsv(csv: string | Uint8Array, folder: string): Comparison {
  const lines = ['unit\tmetric\town\tofficial\tagrees\twhy'];
  const found = { agree: 0, differ: 0, unscored: 0 };
  for (const { line, row, own, problem } of scoreCsv(csv, folder)) {
    const score = own?.score ?? null;
    const { official: published = null } = row;
    const official = published === null ? null : Number(published);
    const { agrees } = compareWithOfficial(score, official === null ? null : { score: official, asOf: '' });
    if (agrees !== null) found[agrees ? 'agree' : 'differ'] += 1;
    if (score === null) found.unscored += 1;
    const said = agrees === null ? '–' : agrees ? 'yes' : 'NO';
    const why = problem === null ? (own?.because ?? '') : `dòng / line ${line}: ${problem}`;
    lines.push([row.unit, row.metric, score ?? '–', official ?? '–', said, why].join('\t'));
  }
  return { lines, ...found };
}
