import type { BookContents } from '#catalogue/book-schemas.js';
import type { Path } from '#catalogue/read-yaml.js';
import type { Contents } from '#catalogue/schemas.js';

export type Say = (path: Path, expected: string, expectedEn: string) => void;
type Indicators = Contents['indicators'];
type Part = BookContents['subjects'][number]['parts'][number];

/** What the subjects and devices may refer to. Null: that file is itself unreadable, and its own problems are enough. */
export interface KnownCodes {
  readonly unit: (code: string) => boolean;
  readonly indicators: Indicators | null;
  readonly sources: Contents['sources'] | null;
  readonly devices: BookContents['devices'] | null;
}

const aUnit = ['mã một đơn vị có trong units.yaml', 'the code of a unit in units.yaml'] as const;
const anIndicator = ['mã một chỉ số có trong indicators.yaml', 'the code of an indicator in indicators.yaml'] as const;
const observed = [
  'chỉ số do nguồn khác gửi (formula kind: observed)',
  'an observed indicator (formula kind: observed)',
] as const;
const counted = [
  'chỉ số đếm từ sổ ngày (flow, stock, ratio)',
  'an indicator counted from the ledger (flow, stock, ratio)',
] as const;
const kpiSource = [
  'mã một nguồn có kinds gồm kpi trong sources.yaml',
  'the code of a source in sources.yaml that sends kpi',
] as const;

/** References of subjects.yaml into indicators, units and devices, and whether a part can show what it names. Pure. */
export function checkSubjects(subjects: BookContents['subjects'], known: KnownCodes, say: Say): void {
  const orders = new Set<number>();
  subjects.forEach(({ order, lead, parts }, i) => {
    if (orders.has(order)) say([i, 'order'], 'thứ tự chưa dùng', 'a place that is not yet taken');
    orders.add(order);
    if (lead !== undefined && !known.unit(lead)) say([i, 'lead'], ...aUnit);
    parts.forEach((part, j) => checkPart(part, known, (path, ...words) => say([i, 'parts', j, ...path], ...words)));
  });
}

function checkPart(part: Part, known: KnownCodes, say: Say): void {
  switch (part.kind) {
    case 'figures':
      return part.indicators.forEach(
        ({ code }, k) => find(code, known) ?? say(['indicators', k, 'code'], ...anIndicator),
      );
    case 'breakdown':
      return checkEach(part.indicators, known, say, (one) => whyNotBroken(one, part.by));
    case 'series':
      return checkEach(part.indicators, known, say, (one) => (one.formula.kind === 'observed' ? null : observed));
    case 'rankings':
      return part.indices.forEach((code, k) => find(code, known) ?? say(['indices', k], ...anIndicator));
    case 'map':
      return undefined;
    case 'readings': {
      checkEach(part.indicators, known, say, (one) => (one.formula.kind === 'observed' ? null : observed));
      const devices = known.devices?.filter(({ kind }) => part.of.includes(kind));
      part.indicators.forEach((code, k) => {
        if (devices && !devices.some(({ indicators }) => indicators.includes(code)))
          say(
            ['indicators', k],
            `chỉ số mà một thiết bị ${part.of.join(', ')} trong devices.yaml có gửi`,
            `an indicator that some ${part.of.join(', ')} of devices.yaml sends`,
          );
      });
    }
  }
}

type Indicator = Indicators[number];
const unknownFile = {} as Indicator;
/** The indicator; a stand-in where indicators.yaml is unreadable; undefined where it is not there. */
const find = (code: string, { indicators }: KnownCodes): Indicator | undefined =>
  indicators === null ? unknownFile : indicators.find((one) => one.code === code);

function checkEach(
  codes: readonly string[],
  known: KnownCodes,
  say: Say,
  whyNot: (of: Indicator) => readonly [string, string] | null,
) {
  codes.forEach((code, k) => {
    const found = find(code, known);
    if (found === unknownFile) return;
    const wrong = found ? whyNot(found) : anIndicator;
    if (wrong) say(['indicators', k], wrong[0], wrong[1]);
  });
}

function whyNotBroken({ formula, kinds }: Indicator, by: string): readonly [string, string] | null {
  if (formula.kind === 'observed' || formula.kind === 'procedures') return counted;
  const of = by === 'procedures' ? 'dossier' : by === 'categories' ? 'complaint' : null;
  if (of === null || kinds.every((kind) => kind === of)) return null;
  return [`chỉ số chỉ thuộc ${of} khi by là ${by}`, `an indicator of ${of} alone where by is ${by}`];
}

/** References of devices.yaml. Pure. */
export function checkDevices(devices: BookContents['devices'], known: KnownCodes, say: Say): void {
  devices.forEach(({ unit, source, indicators, bands, lat, lon }, i) => {
    if (!known.unit(unit)) say([i, 'unit'], ...aUnit);
    if (known.sources && !sendsKpi(source, known.sources)) say([i, 'source'], ...kpiSource);
    checkEach(
      indicators,
      known,
      (path, ...words) => say([i, ...path], ...words),
      (one) => (one.formula.kind === 'observed' ? null : observed),
    );
    if (bands) checkAscending(bands, (path, ...words) => say([i, 'bands', ...path], ...words));
    if ((lat === null) !== (lon === null))
      say([i, 'lat'], 'cả lat và lon, hoặc không có cả hai', 'both lat and lon, or neither');
  });
}

const sendsKpi = (code: string, sources: Contents['sources']) =>
  sources.some((source) => source.code === code && source.kinds.includes('kpi'));

/** Rules of judging that an indicator states: its source, its plan, its bands. Pure. */
export function checkJudging(indicators: Indicators, sources: Contents['sources'] | null, say: Say): void {
  indicators.forEach(({ source, ofPlan, bands, attention, breach, direction }, i) => {
    if (source !== undefined && sources && !sendsKpi(source, sources)) say([i, 'source'], ...kpiSource);
    if (bands) checkAscending(bands, (path, ...words) => say([i, 'bands', ...path], ...words));
    const ways = [ofPlan, bands, attention ?? breach].filter((way) => way !== undefined && way !== null).length;
    if (ways > 1)
      say(
        [i, ofPlan ? 'ofPlan' : 'bands'],
        'một cách đánh giá: ofPlan, bands, hoặc attention/breach',
        'one way of judging: ofPlan, bands, or attention/breach',
      );
    if (!ofPlan) return;
    if (direction === 'none')
      say(
        [i, 'ofPlan'],
        'direction là higher hoặc lower khi có ofPlan',
        'direction higher or lower where there is ofPlan',
      );
    const sign = direction === 'lower' ? -1 : 1;
    if (sign * (ofPlan.breach - ofPlan.attention) > 0)
      say([i, 'ofPlan', 'breach'], 'ngưỡng không tốt hơn attention', 'a threshold no better than attention');
    ofPlan.phases?.forEach((share, k, all) => {
      if (share < (all[k - 1] ?? 0))
        say([i, 'ofPlan', 'phases', k], 'không nhỏ hơn tháng trước', 'no less than the month before');
    });
    if (ofPlan.phases && ofPlan.phases.at(-1) !== 100)
      say([i, 'ofPlan', 'phases', ofPlan.phases.length - 1], '100 ở tháng cuối', '100 in the last month');
  });
}

function checkAscending(bands: readonly { from: number }[], say: Say) {
  bands.forEach(({ from }, k) => {
    const before = bands[k - 1];
    if (before && from <= before.from) say([k, 'from'], 'lớn hơn mức trước', 'more than the band before');
  });
}
