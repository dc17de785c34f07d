import { procedureCode } from '#catalogue/catalogue.js';
import { checkJudging } from '#catalogue/cross-check-subjects.js';
import { checkOnly } from '#catalogue/cross-check-only.js';
import { checkFormulas } from '#catalogue/check-formulas.js';
import type { Problem } from '#catalogue/problem.js';
import type { Path, YamlFile } from '#catalogue/read-yaml.js';
import type { Contents, FileName } from '#catalogue/schemas.js';

export type Files = { [F in FileName]: YamlFile<Contents[F]> };
type Say = (path: Path, expected: string, expectedEn: string) => void;

/** What no single field can show: references, repeated codes, circles, thresholds in the wrong order. Pure. */
export function crossCheck(files: Files): Problem[] {
  const problems: Problem[] = [];
  const check = <F extends FileName>(name: F, rule: (data: Contents[F], say: Say) => void) => {
    const { data, problem } = files[name];
    if (data !== null) rule(data, (...words) => problems.push(problem(...words)));
  };
  const unitCodes = files.units.data && new Set(files.units.data.map((unit) => unit.code));
  /** Where the units themselves are unreadable, their own problems are enough. */
  const knownUnit = (code: string | null) => code === null || unitCodes === null || unitCodes.has(code);

  check('province', (province, say) => {
    checkBounds(province, say);
    const { league } = province;
    if (league !== undefined && files.indicators.data?.every(({ code }) => code !== league))
      say(['league'], 'mã một chỉ số có trong indicators.yaml', 'the code of an indicator in indicators.yaml');
  });
  check('units', (units, say) => {
    uniqueCodes(units, say, (unit) => unit.aliases);
    checkTree(units, knownUnit, say);
  });
  check('procedures', (procedures, say) => {
    uniqueCodes(procedures, say);
    checkProcedures(procedures, knownUnit, say);
  });
  check('categories', (categories, say) => uniqueCodes(categories, say));
  check('sources', (sources, say) => {
    uniqueCodes(sources, say, (source) => source.aliases);
    sources.forEach((source, i) => knownUnit(source.unit) || say([i, 'unit'], ...aUnit));
  });
  check('indicators', (indicators, say) => {
    uniqueCodes(indicators, say);
    checkIndicators(indicators, say);
    checkUnitsOf(indicators, knownUnit, say);
    checkOnly(indicators, files.procedures.data, files.province.data?.league, say);
    checkJudging(indicators, files.sources.data, say);
  });
  return problems;
}

const aUnit = ['mã một đơn vị có trong units.yaml', 'the code of a unit in units.yaml'] as const;

function uniqueCodes<T extends { code: string }>(
  rows: readonly T[],
  say: Say,
  aliases?: (row: T) => readonly string[],
) {
  const owner = new Map<string, number>();
  const claim = (code: string, i: number, path: Path) => {
    const other = owner.get(code);
    if (other === undefined) owner.set(code, i);
    else say(path, `mã chưa dùng (đã có ở mục ${other})`, `a code that is not yet taken (by entry ${other})`);
  };
  rows.forEach((row, i) => claim(row.code, i, [i, 'code']));
  rows.forEach((row, i) => aliases?.(row).forEach((alias, j) => claim(alias, i, [i, 'aliases', j])));
}

function checkBounds(province: Contents['province'], say: Say) {
  const [[south, west], [north, east]] = province.bounds;
  if (south >= north || west >= east) say(['bounds'], '[[nam, tây], [bắc, đông]]', '[[south, west], [north, east]]');
}

function checkTree(units: Contents['units'], known: (code: string | null) => boolean, say: Say) {
  const parents = new Map(units.map((unit) => [unit.code, unit.parent]));
  const roots = units.filter((unit) => unit.kind === 'province' && unit.parent === null && unit.validTo === null);
  if (roots.length !== 1) {
    say(
      [],
      `đúng một đơn vị cấp tỉnh còn hiệu lực, không có parent (có ${roots.length})`,
      `exactly one province unit in force without a parent (there are ${roots.length})`,
    );
  }
  units.forEach((unit, i) => {
    if (!known(unit.parent)) say([i, 'parent'], ...aUnit);
    else if (inCircle(unit.code, parents))
      say([i, 'parent'], 'cây đơn vị không có vòng', 'a tree of units without a circle');
    if (unit.parent === null && unit.kind !== 'province') say([i, 'parent'], 'đơn vị cấp trên', 'a parent unit');
    if ((unit.lat === null) !== (unit.lon === null))
      say([i, 'lat'], 'cả lat và lon, hoặc không có cả hai', 'both lat and lon, or neither');
    if (unit.validFrom !== null && unit.validTo !== null && unit.validTo < unit.validFrom) {
      say([i, 'validTo'], 'ngày không trước validFrom', 'a day not before validFrom');
    }
  });
}

function inCircle(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = parents.get(code) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}

function checkProcedures(procedures: Contents['procedures'], known: (code: string | null) => boolean, say: Say) {
  procedures.forEach((procedure, i) => {
    const short = procedureCode(procedure.code);
    if (short !== procedure.code) say([i, 'code'], `mã rút gọn "${short}"`, `the short code "${short}"`);
    if (!known(procedure.unit)) say([i, 'unit'], ...aUnit);
    if (procedure.level === 'department' && procedure.unit === null) {
      say(
        [i, 'unit'],
        'đơn vị giải quyết (bắt buộc khi level là department)',
        'the deciding unit (needed where level is department)',
      );
    }
  });
}

function checkIndicators(indicators: Contents['indicators'], say: Say) {
  const seen = new Set<number>();
  indicators.forEach((indicator, i) => {
    if (indicator.headline !== null) {
      if (seen.has(indicator.headline)) say([i, 'headline'], 'thứ tự chưa dùng', 'a place that is not yet taken');
      seen.add(indicator.headline);
    }
    checkThresholds(indicator, (field, ...words) => say([i, field], ...words));
    checkFormulas(indicator, indicators, (path, ...words) => say([i, ...path], ...words));
  });
}

function checkUnitsOf(indicators: Contents['indicators'], known: (code: string | null) => boolean, say: Say) {
  indicators.forEach(({ lead, formula }, i) => {
    if (!known(lead ?? null)) say([i, 'lead'], ...aUnit);
    if (formula.kind !== 'procedures') return;
    if (!known(formula.count.unit ?? null)) say([i, 'formula', 'count', 'unit'], ...aUnit);
    if (!known(formula.of?.unit ?? null)) say([i, 'formula', 'of', 'unit'], ...aUnit);
  });
}

type Indicator = Contents['indicators'][number];
type Threshold = 'target' | 'attention' | 'breach';

/** Good to bad is target, attention, breach; downwards where higher is better, upwards where lower is. */
function checkThresholds(indicator: Indicator, say: (field: Threshold, vi: string, en: string) => void) {
  const { direction, target, attention, breach } = indicator;
  const sign = direction === 'lower' ? -1 : 1;
  const worse = (a: number | null, b: number | null) => a !== null && b !== null && sign * (a - b) > 0;
  if (direction === 'none' && (attention !== null || breach !== null)) {
    say(
      attention === null ? 'breach' : 'attention',
      'direction là higher hoặc lower khi có ngưỡng',
      'direction higher or lower where there are thresholds',
    );
  } else if (worse(attention, target))
    say('attention', 'ngưỡng không tốt hơn target', 'a threshold no better than target');
  else if (worse(breach, attention))
    say('breach', 'ngưỡng không tốt hơn attention', 'a threshold no better than attention');
}
