import type { Indicator } from '@ioc/api/catalogue/catalogue';
import type { Device } from '@ioc/api/catalogue/subjects';
import type { Cast } from '#simulator/people/cast.js';
import { type CloudEvent, timeOf, type Voice } from '#simulator/travel/cloud-event.js';
import { Dice } from '#simulator/dice.js';
import { readDevice, readingsIn } from '#simulator/feeds/device-readings.js';
import { seriesOf } from '#simulator/feeds/kpi-book.js';
import { monthly, round, type Series, throughYear, yearOf } from '#simulator/feeds/series.js';
import { dayName, dayOf, isWorkingDay, minuteOf } from '#simulator/time/office.js';

/** Visits counted since midnight, every five minutes when watched and every hour otherwise. */
const visitsToday: Series = (day, minute, dice, fast) => {
  if (minute % (fast ? 5 : 60) !== 0 || minute < 300 || minute > 1380) return [];
  const whole = (isWorkingDay(day) ? 6200 : 2600) * (0.9 + 0.2 * dayDice(day).roll());
  const share = 1 / (1 + Math.exp(-(minute - 600) / 110));
  const note = dice().chance(0.01) ? 'Đồng bộ bù' : undefined;
  return [{ period: dayName(day), value: Math.round(whole * share), status: 'preliminary', note }];
};
const dayDice = (day: number) => new Dice('day', day);

/** Money collected or spent since 1 January, sent on each working day at `at`; it comes in quarterly waves. */
const yearToDate =
  (at: number, plan: number, end: number, before: number): Series =>
  (day, minute, dice) => {
    if (minute !== at || !isWorkingDay(day)) return [];
    const t = throughYear(day);
    const share = t + 0.02 * Math.sin(t * 8 * Math.PI) + 0.004 * dice().normal();
    const value = round(plan * end * share, 1);
    return [{ period: yearOf(day), value, plan, samePeriod: round(before * share, 1), status: 'preliminary' }];
  };

/** Public investment is slow all year and runs at its end: percent of plan, with its two sums in tỷ đồng. */
const disbursement: Series = (day, minute, dice) => {
  if (minute !== 1005 || !isWorkingDay(day)) return [];
  const plan = 9840;
  const spent = round(plan * (0.86 * throughYear(day) ** 1.35 + 0.002 * dice().roll()), 1);
  const value = round((100 * spent) / plan, 2);
  return [{ period: yearOf(day), value, numerator: spent, denominator: plan, plan: 95, status: 'preliminary' }];
};

/**
 * Compiled centrally and revised: an estimate at the end of the quarter, then preliminary, then official. Each quarter's
 * growth is since January; what was final before is stated along.
 */
const growth: Series = (day, minute) => {
  const [year = 0, month = 0, date = 0] = dayName(day).split('-').map(Number);
  if (minute !== 570 || date !== 28) return [];
  const age = month % 3;
  const quarter = age === 0 ? month / 3 : Math.floor((month - 1) / 3);
  const of = quarter === 0 ? year - 1 : year;
  const final = (period: string) => 6.4 + 2.2 * new Dice('growth', period).roll();
  const told = (period: string, more: number, status: string | undefined, asOf?: string) => ({
    period,
    value: round(final(period) + more, 2),
    samePeriod: round(final(period) - 0.7, 2),
    plan: 8,
    status,
    ...(asOf === undefined ? {} : { asOf }),
  });
  const last = quarter === 0 ? 4 : quarter;
  const before = quarters
    .slice(0, last - 1)
    .map(({ suffix, ends }) => told(`${of}${suffix}`, 0, 'official', `${of}-${ends}T17:00:00+07:00`));
  const now = told(
    `${of}${quarters[last - 1]?.suffix ?? ''}`,
    0.09 * (2 - age),
    ['estimate', 'preliminary', 'official'][age],
  );
  return [...before, now];
};
const quarters = [
  { suffix: '-Q1', ends: '03-31' },
  { suffix: '-H1', ends: '06-30' },
  { suffix: '-M9', ends: '09-30' },
  { suffix: '', ends: '12-31' },
] as const;

const known: Readonly<Record<string, { readonly source: string; readonly series: Series }>> = {
  'hospital-visits': { source: 'vnpt-his', series: visitsToday },
  'budget-revenue': { source: 'kho-bac', series: yearToDate(1020, 9200, 1.06, 8700) },
  'public-investment': { source: 'kho-bac', series: disbursement },
  'grdp-growth': { source: 'thong-ke', series: growth },
};

interface Feed {
  readonly code: string;
  readonly voice: Voice;
  readonly unit: string;
  readonly series: Series;
}

/** Sensors and cameras that are heard, each with the voice of its platform. */
interface DeviceFeed {
  readonly device: Device;
  readonly voice: Voice;
}

export interface Feeds {
  readonly units: readonly Feed[];
  readonly devices: readonly DeviceFeed[];
}

/**
 * One feed for each indicator that others observe, and one for each device; none when no source of the catalogue carries
 * them. What devices read one by one is not sent once more for the province.
 */
export function feedsOf(cast: Cast): Feeds {
  const { sources, indicators, books, province } = cast.catalogue;
  const heard = [...sources.values()].filter(({ kinds }) => kinds.includes('kpi'));
  if (heard.length === 0) return { units: [], devices: [] };
  const devices = books?.devices ?? [];
  const read = new Set(devices.flatMap((device) => device.indicators));
  const observed = [...indicators.values()].filter(
    ({ formula }) => formula.kind === 'observed' && !read.has(formula.indicator),
  );
  const voiceOf = (code: string, given: string | undefined) =>
    cast.voice((heard.find((one) => one.code === given) ?? new Dice('feed', code).pick(heard)).code);
  const own = new Map(observed.map((one) => [observedCode(one), one]));
  return {
    units: [...own].map(([code, { source }]) => ({
      code,
      voice: voiceOf(code, source ?? known[code]?.source),
      unit: province.rootUnit,
      series: known[code]?.series ?? seriesOf(code) ?? platformSum(code, devices) ?? monthly(code, unknownShape(code)),
    })),
    devices: devices.map((device) => ({ device, voice: voiceOf(device.code, device.source) })),
  };
}
const observedCode = ({ code, formula }: Indicator) => (formula.kind === 'observed' ? formula.indicator : code);

/** An indicator that no book knows: once a month, around a level of its own. */
const unknownShape = (code: string) => ({ level: new Dice('level', code).between(40, 95), noise: 0.03 });

/** What the platform of the cameras sends of all of them every hour: how many see, what they counted. */
function platformSum(code: string, devices: readonly Device[]): Series | null {
  const cameras = devices.filter(({ kind }) => kind === 'camera');
  const of = { 'cameras-online': 'camera-online', 'camera-violations-day': 'camera-violations' }[code];
  if (of === undefined || cameras.length === 0) return null;
  return (day, minute) => {
    if (minute % 60 !== 30) return [];
    const sum = cameras.reduce((all, device) => all + readDevice(device, of, day, minute), 0);
    const value = { value: sum, status: 'preliminary', period: dayName(day) };
    if (code !== 'cameras-online') return [value];
    return [{ ...value, value: round((100 * sum) / cameras.length, 1), numerator: sum, denominator: cameras.length }];
  };
}

/** What the feeds observe in the minute that begins at `at`. */
export function observationsIn({ units, devices }: Feeds, at: number, fast: boolean): CloudEvent[] {
  const [day, minute] = [dayOf(at), Math.floor(minuteOf(at))];
  const told = units.flatMap(({ code, voice, unit, series }) =>
    series(day, minute, () => new Dice(code, at), fast).map((seen) =>
      observation(voice, at, `${code}/${unit}/${seen.period}`, { indicator: code, unit, ...seen }),
    ),
  );
  const read = devices.flatMap(({ device, voice }) =>
    readingsIn(device, day, minute, fast).map((seen) =>
      observation(voice, at, `${seen.indicator}/${device.code}/${seen.period}`, {
        ...seen,
        unit: device.unit,
        device: device.code,
      }),
    ),
  );
  return [...told, ...read];
}

export function observation(voice: Voice, at: number, subject: string, data: CloudEvent['data']): CloudEvent {
  const time = timeOf(voice, at + 7000);
  return {
    specversion: '1.0',
    id: `${subject}@${at / 60_000}`,
    source: `urn:ioc:source:${voice.code}`,
    type: 'vn.ioc.kpi.observed.v1',
    subject,
    time,
    datacontenttype: 'application/json',
    data: { asOf: time, ...data },
  };
}
