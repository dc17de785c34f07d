import type { Indicator } from '@ioc/api/catalogue/catalogue';
import type { Cast } from '#simulator/people/cast.js';
import { type CloudEvent, timeOf, type Voice } from '#simulator/travel/cloud-event.js';
import { Dice } from '#simulator/dice.js';
import { dayName, dayOf, isWorkingDay, minuteOf } from '#simulator/time/office.js';

/** What is observed at one moment; null: nothing is due. `fast`: the monitor is watched live, so feeds run at full rate. */
type Series = (day: number, minute: number, dice: () => Dice, fast: boolean) => Observation | null;
interface Observation {
  readonly period: string;
  readonly value: number;
  readonly [field: string]: unknown;
}
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const yearOf = (day: number) => dayName(day).slice(0, 4);
/** 0 on 1 January, 1 at the end of the year. */
const throughYear = (day: number) => {
  const year = Number(yearOf(day));
  const start = Date.UTC(year, 0, 1) / 86_400_000;
  return (day - start) / (Date.UTC(year + 1, 0, 1) / 86_400_000 - start);
};

/** Visits counted since midnight, every five minutes when watched and every hour otherwise. */
const visitsToday: Series = (day, minute, dice, fast) => {
  if (minute % (fast ? 5 : 60) !== 0 || minute < 300 || minute > 1380) return null;
  const whole = (isWorkingDay(day) ? 6200 : 2600) * (0.9 + 0.2 * dayDice(day).roll());
  const share = 1 / (1 + Math.exp(-(minute - 600) / 110));
  return {
    period: dayName(day),
    value: Math.round(whole * share),
    status: 'preliminary',
    note: dice().chance(0.01) ? 'Đồng bộ bù' : undefined,
  };
};
const dayDice = (day: number) => new Dice('day', day);

/** Money collected or spent since 1 January, told on each working day at `at`; it comes in quarterly waves. */
const yearToDate =
  (at: number, plan: number, end: number, before: number): Series =>
  (day, minute, dice) => {
    if (minute !== at || !isWorkingDay(day)) return null;
    const t = throughYear(day);
    const share = t + 0.02 * Math.sin(t * 8 * Math.PI) + 0.004 * dice().normal();
    return {
      period: yearOf(day),
      value: round(plan * end * share, 1),
      plan,
      samePeriod: round(before * share, 1),
      status: 'preliminary',
    };
  };

/** Public investment is slow all year and runs at its end: percent of plan, with its two sums in tỷ đồng. */
const disbursement: Series = (day, minute, dice) => {
  if (minute !== 1005 || !isWorkingDay(day)) return null;
  const plan = 9840;
  const spent = round(plan * (0.86 * throughYear(day) ** 1.35 + 0.002 * dice().roll()), 1);
  return {
    period: yearOf(day),
    value: round((100 * spent) / plan, 2),
    numerator: spent,
    denominator: plan,
    plan: 95,
    status: 'preliminary',
  };
};

/** Compiled centrally and revised: an estimate at the end of the quarter, then preliminary, then official. */
const growth: Series = (day, minute) => {
  if (minute !== 570) return null;
  const [year = 0, month = 0, date = 0] = dayName(day).split('-').map(Number);
  if (date !== 28) return null;
  const age = month % 3;
  const quarter = age === 0 ? month / 3 : Math.floor((month - 1) / 3);
  const of = quarter === 0 ? year - 1 : year;
  const period = [`${of}`, `${of}-Q1`, `${of}-H1`, `${of}-M9`, `${of}`][quarter] ?? `${of}`;
  const final = 6.4 + 2.2 * new Dice('growth', period).roll();
  const status = ['estimate', 'preliminary', 'official'][age];
  const known = round(final + 0.09 * (2 - age), 2);
  return { period, value: known, samePeriod: round(final - 0.7, 2), plan: 8, status };
};

/** An indicator that this file does not know: once a month, around a value of its own. */
const monthly =
  (code: string): Series =>
  (day, minute, dice) => {
    const name = dayName(day);
    if (minute !== 540 || !name.endsWith('-25')) return null;
    const base = new Dice('level', code).between(40, 95);
    return {
      period: name.slice(0, 7),
      value: round(base * (1 + 0.03 * dice().normal()), 1),
      samePeriod: round(base * 0.96, 1),
      status: 'preliminary',
    };
  };

const known: Readonly<Record<string, { readonly source: string; readonly series: Series }>> = {
  'hospital-visits': { source: 'vnpt-his', series: visitsToday },
  'budget-revenue': { source: 'kho-bac', series: yearToDate(1020, 9200, 1.06, 8700) },
  'public-investment': { source: 'kho-bac', series: disbursement },
  'grdp-growth': { source: 'thong-ke', series: growth },
};

export interface Feed {
  readonly code: string;
  readonly voice: Voice;
  readonly unit: string;
  readonly series: Series;
}

/** One feed for each indicator that others observe; none when no source of the catalogue carries them. */
export function feedsOf(cast: Cast): Feed[] {
  const sources = [...cast.catalogue.sources.values()].filter(({ kinds }) => kinds.includes('kpi'));
  if (sources.length === 0) return [];
  const observed = ({ formula }: Indicator) => (formula.kind === 'observed' ? [formula.indicator] : []);
  return [...new Set([...cast.catalogue.indicators.values()].flatMap(observed))].map((code) => {
    const source = sources.find((one) => one.code === known[code]?.source) ?? new Dice('feed', code).pick(sources);
    return {
      code,
      voice: cast.voice(source.code),
      unit: cast.catalogue.province.rootUnit,
      series: known[code]?.series ?? monthly(code),
    };
  });
}

/** What the feeds observe in the minute that begins at `at`. */
export function observationsIn(feeds: readonly Feed[], at: number, fast: boolean): CloudEvent[] {
  return feeds.flatMap(({ code, voice, unit, series }) => {
    const seen = series(dayOf(at), Math.floor(minuteOf(at)), () => new Dice(code, at), fast);
    if (!seen) return [];
    const subject = `${code}/${unit}/${seen.period}`;
    const time = timeOf(voice, at + 7000);
    const data = { indicator: code, unit, ...seen, asOf: time };
    return [{
      specversion: '1.0', id: `${subject}@${at / 60_000}`, source: `urn:ioc:source:${voice.code}`, type: 'vn.ioc.kpi.observed.v1',
      subject, time, datacontenttype: 'application/json', data,
    } as const]; // prettier-ignore
  });
}
