import type { Counts, Input, Level, FormulaMark } from '#indicators/formula.js';
import { type IndexInputs, type ScoreIndex, evaluateIndex } from '#indicators/index-766.js';

/** One row of an official export. Empty counts are null, which is not zero. */
export interface OfficialRow {
  readonly unit?: string;
  /** Code of a component, the name of a group's total, or OVERALL. */
  readonly metric: string;
  readonly level: Level;
  readonly numerator: string | number | null;
  readonly denominator: string | number | null;
  /** Counts of a total's parts, e.g. 'A=179460/204757 B=160/376 C=56/376' anywhere in the text. */
  readonly rule?: string;
  readonly version?: string;
  /** What the portal published; used for groups whose components are not published, and marked so. */
  readonly official?: string | number | null;
}

export interface RowScore {
  readonly metric: string;
  readonly version: string;
  readonly score: number | null;
  readonly max: number;
  readonly mark: FormulaMark;
  /** Why there is no score, or how it came about; Vietnamese, for people. */
  readonly because: string;
}

type Indices = ReadonlyMap<string, ScoreIndex>;
const defaultVersion = '2022-live';

/** Why a row cannot be scored by any version, or null. */
export function checkRow(indices: Indices, row: OfficialRow): string | null {
  const index = indices.get(row.version ?? defaultVersion);
  if (!index) return `version ${row.version}: danh mục có / the catalogue has ${[...indices.keys()].join(', ')}`;
  if (known(index).includes(row.metric) || index.groups.some(({ code }) => code === row.metric)) return null;
  return `metric ${row.metric}: không có trong / unknown to version ${index.version}`;
}

/**
 * Totals are computed from the rows of the same unit and version, wherever they stand in the file; one without its parts is
 * null: it can be observed but not counted.
 * @throws RangeError for a version or metric that the catalogue lacks, naming those it has.
 */
export function scoreRows(indices: Indices, rows: readonly OfficialRow[]): RowScore[] {
  const units = new Map<string, OfficialRow[]>();
  const keyOf = (row: OfficialRow) => JSON.stringify([row.unit ?? '', row.level, row.version ?? defaultVersion]);
  for (const row of rows) units.set(keyOf(row), [...(units.get(keyOf(row)) ?? []), row]);
  return rows.map((row) => scoreAmong(indexOf(indices, row), row, units.get(keyOf(row))!));
}

function scoreAmong(index: ScoreIndex, row: OfficialRow, siblings: readonly OfficialRow[]): RowScore {
  const base = { metric: row.metric, version: index.version };
  const inputs = inputsOf(index, siblings);
  const own = evaluateIndex(index, row.level, inputs);
  if (row.metric === 'OVERALL') {
    const published = publishedTotals(
      index,
      siblings,
      (code) => own.groups.find((one) => one.code === code)!.score !== null,
    );
    const { score, max, missing } = evaluateIndex(index, row.level, inputs, published);
    const names = Object.keys(published).join(', ');
    return {
      ...base,
      score,
      max,
      ...saidOf(missing, names ? `tổng các nhóm; ${names} lấy điểm cổng công bố` : 'tổng các nhóm'),
    };
  }
  const group = own.groups.find((one, i) => index.groups[i]!.total === row.metric || one.code === row.metric);
  if (group)
    return { ...base, score: group.score, max: group.max, ...saidOf(group.missing, 'tổng các thành phần đã làm tròn') };
  const component = own.groups.flatMap((one) => one.components).find((one) => one.code === row.metric);
  if (!component)
    throw new RangeError(
      `metric ${row.metric}: unknown to version ${index.version}; known: ${known(index).join(', ')}`,
    );
  return { ...base, score: component.score, max: component.max, mark: component.mark, because: words[component.mark] };
}

const saidOf = (missing: readonly string[], because: string): Pick<RowScore, 'mark' | 'because'> =>
  missing.length > 0
    ? { mark: 'unknown', because: `thiếu số liệu của ${missing.join(', ')}` }
    : { mark: 'scored', because };

const words: Record<FormulaMark, string> = {
  scored: 'tính theo công thức',
  'no-cases': 'không phát sinh, theo quy tắc mẫu số bằng 0',
  'points-shared': 'không phát sinh, điểm chia cho chỉ tiêu khác',
  'not-applicable': 'không áp dụng, được điểm tối đa',
  unknown: 'chưa có số liệu',
  unscored: 'chỉ theo dõi, không chấm điểm',
};

/** Counts of components as rows of their own, or named A, B, C in the rule of a total. */
function inputsOf(index: ScoreIndex, rows: readonly OfficialRow[]): IndexInputs {
  const inputs: Record<string, Input> = {};
  for (const row of rows) {
    const group = index.groups.find((one) => one.total === row.metric || one.code === row.metric);
    if (!group) {
      inputs[row.metric] = countsOf(row);
      continue;
    }
    const parts = partsOf(row.rule ?? '');
    for (const { code, symbol } of group.components) {
      const counts = parts.get(symbol ?? '') ?? (group.components.length === 1 ? countsOf(row) : null);
      if (counts) inputs[code] = counts;
    }
  }
  return inputs;
}

function publishedTotals(
  index: ScoreIndex,
  rows: readonly OfficialRow[],
  isCounted: (group: string) => boolean,
): Record<string, string | number> {
  const totals: Record<string, string | number> = {};
  for (const group of index.groups.filter((one) => !isCounted(one.code))) {
    const official = rows.find((row) => row.metric === group.total)?.official;
    if (official !== undefined && official !== null && official !== '') totals[group.code] = official;
  }
  return totals;
}

function countsOf({ numerator, denominator }: OfficialRow): Input {
  if (numerator === null || denominator === null || numerator === '' || denominator === '') return null;
  return { numerator, denominator };
}

function partsOf(rule: string): Map<string, Counts> {
  const found = rule.matchAll(/\b([A-Z])\s*=\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)/g);
  return new Map(
    [...found].map(([, symbol, numerator, denominator]) => [
      symbol!,
      { numerator: numerator!, denominator: denominator! },
    ]),
  );
}

function indexOf(indices: Indices, row: OfficialRow): ScoreIndex {
  const index = indices.get(row.version ?? defaultVersion);
  if (!index) throw new RangeError(`version ${row.version}: the catalogue has ${[...indices.keys()].join(', ')}`);
  return index;
}

const known = (index: ScoreIndex) => [
  'OVERALL',
  ...index.groups.flatMap((group) => [group.total, ...group.components.map((one) => one.code)]),
];
