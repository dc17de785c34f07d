import type { Problem } from '#catalogue/problem.js';
import type { Path, YamlFile } from '#catalogue/read-yaml.js';
import type { Contents } from '#catalogue/schemas.js';

type Units = Contents['units'];
type Unit = Units[number];
type Say = (path: Path, expected: string, expectedEn: string) => void;

/**
 * What a unit's life must be: codes that name one unit on any day, successors that are there after its end, shares that
 * make no more than the whole, no circle. `former`: units of the past, which stand in a file of their own. Pure.
 */
export function checkLives(units: YamlFile<Units>, former: YamlFile<Units>): Problem[] {
  const problems: Problem[] = [];
  if (units.data === null || former.data === null) return problems;
  const all = [...units.data, ...former.data];
  const known = new Map(all.map((unit) => [unit.code, unit]));
  const bearers = bearersOf(all);
  for (const file of [units, former]) {
    file.data?.forEach((unit, i) => {
      const say: Say = (path, ...words) => problems.push(file.problem([i, ...path], ...words));
      checkEnd(unit, known, file === former, say);
      checkCodes(unit, bearers, file === former, say);
    });
  }
  return problems;
}

function checkEnd(unit: Unit, known: ReadonlyMap<string, Unit>, isFormer: boolean, say: Say) {
  const { validTo, parent, successors = [] } = unit;
  if (isFormer && validTo === null) say(['validTo'], 'ngày kết thúc của đơn vị cũ', 'the last day of a former unit');
  if (isFormer && parent !== null && !known.has(parent)) say(['parent'], ...aUnit);
  if (successors.length > 0 && validTo === null)
    say(['successors'], 'chỉ có ở đơn vị đã kết thúc (validTo)', 'only on a unit that ended (validTo)');
  if (successors.reduce((sum, { share }) => sum + (share ?? 0), 0) > 1.0001)
    say(['successors'], 'các phần cộng lại không quá 1', 'shares that make no more than 1');
  successors.forEach(({ code, kind }, j) => {
    const next = known.get(code);
    if (!next) say(['successors', j, 'code'], ...aUnit);
    else if (validTo !== null && next.validTo !== null && next.validTo <= validTo)
      say(['successors', j, 'code'], 'đơn vị còn hiệu lực sau validTo', 'a unit that is valid after validTo');
    if (kind !== 'split' && successors.length > 1)
      say(['successors', j, 'kind'], 'split, vì có nhiều đơn vị kế tiếp', 'split, as there are several successors');
  });
}

const aUnit = ['mã một đơn vị có trong units.yaml hoặc former-units.yaml', 'the code of a unit in units.yaml'] as const;

/** Every code with the units that bear it, or bore it. */
function bearersOf(units: Units): Map<string, Unit[]> {
  const bearers = new Map<string, Unit[]>();
  for (const unit of units)
    for (const code of new Set([unit.code, ...unit.aliases, ...(unit.formerCodes ?? [])]))
      bearers.set(code, [...(bearers.get(code) ?? []), unit]);
  return bearers;
}

function checkCodes(unit: Unit, bearers: ReadonlyMap<string, Unit[]>, isFormer: boolean, say: Say) {
  const { formerCodes = [], aliases, code } = unit;
  formerCodes.forEach((one, j) => {
    const other = bearers.get(one)?.find((bearer) => bearer !== unit && overlap(bearer, unit));
    if (other) {
      const [expected, expectedEn] = [
        'mã không đơn vị nào mang cùng thời gian',
        'a code that nobody bore on those days',
      ];
      say(['formerCodes', j], `${expected} (${other.code})`, `${expectedEn} (${other.code})`);
    }
  });
  if (!isFormer) return;
  // Without a day asked, a code and an alias name one unit for ever.
  for (const [path, one] of [[['code'], code] as const, ...aliases.map((alias, j) => [['aliases', j], alias] as const)])
    if (bearers.get(one)?.some((bearer) => bearer !== unit && [bearer.code, ...bearer.aliases].includes(one)))
      say(
        path,
        'mã chưa dùng; mã nay đã của đơn vị khác thì ghi ở formerCodes',
        'a code not yet taken, else in formerCodes',
      );
}

const overlap = (a: Unit, b: Unit): boolean =>
  (a.validFrom ?? '0001-01-01') <= (b.validTo ?? '9999-12-31') &&
  (b.validFrom ?? '0001-01-01') <= (a.validTo ?? '9999-12-31');
