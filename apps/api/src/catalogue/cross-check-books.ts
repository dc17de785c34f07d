import type { BookContents, BookName } from '#catalogue/book-schemas.js';
import { checkAlarmRules } from '#catalogue/check-alarm-rules.js';
import { checkDrills } from '#catalogue/check-drills.js';
import type { NormalSilences } from '#catalogue/drill-times.js';
import { checkScenes } from '#catalogue/check-scenes.js';
import { checkHospitals } from '#catalogue/hospitals.js';
import { checkLayers } from '#catalogue/layers.js';
import { checkDevices, checkSubjects } from '#catalogue/cross-check-subjects.js';
import type { Problem } from '#catalogue/problem.js';
import type { Path, YamlFile } from '#catalogue/read-yaml.js';
import type { Contents } from '#catalogue/schemas.js';
import { personIn } from '#problems/person-in-code.js';

export type Books = { [F in BookName]: YamlFile<BookContents[F]> };
/** Files whose entries each have a code of their own. */
type CodedBook = Exclude<BookName, 'scoreboard' | 'complaint-clocks' | 'stages'>;
/** Whose codes stand in the subject of events. */
const inSubjects: readonly CodedBook[] = ['ratings', 'reports', 'hospitals'];
type Say = (path: Path, expected: string, expectedEn: string) => void;
const aUnit = ['mã một đơn vị có trong units.yaml', 'the code of a unit in units.yaml'] as const;
const anIndicator = ['mã một chỉ số có trong indicators.yaml', 'the code of an indicator in indicators.yaml'] as const;

/** References of the books into units.yaml and indicators.yaml, repeated codes, classes out of order. Pure. */
export function crossCheckBooks(
  books: Books,
  units: Contents['units'] | null,
  indicators: Contents['indicators'] | null,
  sources: Contents['sources'] | null,
): Problem[] {
  const problems: Problem[] = [];
  const check = <F extends BookName>(name: F, rule: (data: BookContents[F], say: Say) => void) => {
    const { data, problem } = books[name];
    if (data !== null) rule(data, (...words) => problems.push(problem(...words)));
  };
  const coded = <F extends CodedBook>(name: F, rule: (rows: BookContents[F], say: Say) => void) =>
    check(name, (rows, say) => {
      unique<{ code: string }>(rows, ({ code }) => code, 'code', say);
      if (inSubjects.includes(name)) nameless(rows, say);
      rule(rows, say);
    });
  const known = (rows: readonly { code: string }[] | null) => {
    const codes = rows && new Set(rows.map(({ code }) => code));
    return (code: string) => codes === null || codes.has(code);
  };
  const [unit, indicator] = [known(units), known(indicators)];

  check('scoreboard', (plans, say) => {
    unique(plans, ({ index }) => index, 'index', say);
    plans.forEach((plan, i) => {
      if (!indicator(plan.index)) say([i, 'index'], ...anIndicator);
      plan.components.forEach((part, j) => {
        if (!indicator(part.component)) say([i, 'components', j, 'component'], ...anIndicator);
        if (!unit(part.lead)) say([i, 'components', j, 'lead'], ...aUnit);
        part.coUnits.forEach((code, k) => unit(code) || say([i, 'components', j, 'coUnits', k], ...aUnit));
      });
    });
  });
  coded('processes', (rows, say) => rows.forEach((row, i) => unit(row.unit) || say([i, 'unit'], ...aUnit)));
  coded('ratings', (sheets, say) => {
    sheets.forEach((sheet, i) => {
      sheet.criteria.forEach(
        (one, j) => indicator(one.indicator) || say([i, 'criteria', j, 'indicator'], ...anIndicator),
      );
      sheet.units.forEach((code, j) => unit(code) || say([i, 'units', j], ...aUnit));
      sheet.classes.forEach(({ from }, j) => {
        const better = sheet.classes[j - 1];
        if (better && from >= better.from)
          say([i, 'classes', j, 'from'], 'nhỏ hơn hạng trước', 'less than the class before');
      });
    });
  });
  coded('reports', (sets, say) => {
    sets.forEach((set, i) =>
      set.indicators.forEach((code, j) => indicator(code) || say([i, 'indicators', j], ...anIndicator)),
    );
  });
  coded('officials', (rows, say) => rows.forEach((row, i) => unit(row.unit) || say([i, 'unit'], ...aUnit)));
  const all = { unit, indicators, sources, devices: books.devices.data };
  coded('subjects', (rows, say) => checkSubjects(rows, all, say));
  coded('devices', (rows, say) => checkDevices(rows, all, say));
  coded('layers', (layers, say) => checkLayers(layers, indicators, say));
  const register = known(sources && sources.filter(({ kinds }) => kinds.includes('register')));
  coded('hospitals', (hospitals, say) => checkHospitals(hospitals, { unit, register }, say));
  coded('quality', () => undefined);
  coded('alarms', (rules, say) => checkAlarmRules(rules, { indicator, source: known(sources) }, say));
  const rules = books.alarms.data;
  const rule = (code: string) => (rules === null ? null : rules.find((one) => one.code === code));
  const observed = known(indicators && indicators.filter(({ formula }) => formula.kind === 'observed'));
  coded('drills', (drills, say) =>
    checkDrills(drills, { unit, source: known(sources), observed, rule, silences: silencesOf(sources) }, say),
  );
  coded('scenes', (scenes, say) => checkScenes(scenes, { unit, indicators, layers: books.layers.data }, say));
  return problems;
}

/** Of those that are waited for. */
const silencesOf = (sources: Contents['sources'] | null): NormalSilences =>
  new Map(
    (sources ?? []).flatMap(({ code, expectedSeconds, sandbox, validTo }) =>
      sandbox || validTo ? [] : [[code, expectedSeconds]],
    ),
  );

/** An event is refused whose subject reads like a name of a person (`bao-cao-nam`): no event about it would ever be taken. */
function nameless(rows: readonly { readonly code: string }[], say: Say) {
  rows.forEach(({ code }, i) => {
    if (personIn('register', code))
      say(
        [i, 'code'],
        'mã không giống họ tên người (sự kiện mang mã này sẽ bị từ chối; hãy viết tắt, ví dụ bc-nam)',
        'a code that does not read like a name of a person (events that bear it would be refused; abbreviate it, as bc-nam)',
      );
  });
}

function unique<T>(rows: readonly T[], codeOf: (row: T) => string, field: string, say: Say) {
  rows.forEach((row, i) => {
    const first = rows.findIndex((other) => codeOf(other) === codeOf(row));
    if (first < i)
      say([i, field], `mã chưa dùng (đã có ở mục ${first})`, `a code that is not yet taken (by entry ${first})`);
  });
}
