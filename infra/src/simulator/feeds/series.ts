import { Dice } from '#simulator/dice.js';
import { dayName, isWorkingDay } from '#simulator/time/office.js';

interface Observation {
  readonly period: string;
  /** Null: not published, as where a direction alone is. */
  readonly value: number | null;
  /** When it was true; absent: when it is stated. */
  readonly asOf?: string;
  readonly [field: string]: unknown;
}

/** What is observed at one moment; empty: nothing is due. `fast`: the monitor is watched live, so feeds run at full rate. */
export type Series = (day: number, minute: number, dice: () => Dice, fast: boolean) => readonly Observation[];

export const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
export const yearOf = (day: number) => dayName(day).slice(0, 4);

/** 0 on 1 January, 1 at the end of the year. */
export const throughYear = (day: number) => {
  const year = Number(yearOf(day));
  const start = Date.UTC(year, 0, 1) / 86_400_000;
  return (day - start) / (Date.UTC(year + 1, 0, 1) / 86_400_000 - start);
};

/** A month as a number: years times twelve and its place, January 0. */
const monthOf = (day: number) => Number(yearOf(day)) * 12 + Number(dayName(day).slice(5, 7)) - 1;
const monthKey = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
/** The last moment of a month, local. */
const endOf = (month: number) =>
  `${new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).toISOString().slice(0, 10)}T17:00:00+07:00`;

/** How a monthly number lives. */
export interface Shape {
  /** Its level at the beginning of 2026. */
  readonly level: number;
  /** Share that chance moves a month by. */
  readonly noise: number;
  /** Share by which it grows in a year. */
  readonly growth?: number;
  /** Share by which the best month of the year lies above the mean; the month 0 to 11 that is best. */
  readonly season?: readonly [swing: number, best: number];
  readonly digits?: number;
  /** The plan of a month as a share of its level; absent: there is none. */
  readonly plan?: number;
  /** No value lies below it. */
  readonly least?: number;
}

/** The value of a month, always the same. */
function monthValue(code: string, shape: Shape, month: number): number {
  const { level, noise, digits = 1, least = 0 } = shape;
  const value = expected(shape, month) + level * noise * new Dice('month', code, month).normal();
  return round(Math.max(least, value), digits);
}
function expected({ level, growth = 0, season }: Shape, month: number): number {
  const wave = season ? 1 + season[0] * Math.cos(((month - season[1]) / 6) * Math.PI) : 1;
  return level * (1 + growth) ** ((month - 2026 * 12) / 12) * wave;
}

const monthsTold = 13;

/**
 * A report on the 25th covers the month that ends (estimate), the one before (preliminary) and those before that (official):
 * a year of them, so that whoever begins to listen has their course.
 */
export const monthly =
  (code: string, shape: Shape): Series =>
  (day, minute) => {
    if (minute !== 540 || !dayName(day).endsWith('-25')) return [];
    const now = monthOf(day);
    return Array.from({ length: monthsTold }, (_, age) => {
      const month = now - age;
      const final = monthValue(code, shape, month);
      const shift = age < 2 ? 1 + 0.01 * (2 - age) * (new Dice('shift', code, month).roll() - 0.5) : 1;
      return {
        period: monthKey(month),
        value: round(final * shift, shape.digits ?? 1),
        samePeriod: monthValue(code, shape, month - 12),
        ...(shape.plan === undefined ? {} : { plan: round(expected(shape, month) * shape.plan, shape.digits ?? 1) }),
        status: ['estimate', 'preliminary'][age] ?? 'official',
        ...(age === 0 ? {} : { asOf: endOf(month) }),
      };
    });
  };

/** Months added up since January, sent with the month's report under the year, and the whole year before once more. */
export const sinceJanuary =
  (code: string, shape: Shape, yearPlan?: number): Series =>
  (day, minute) => {
    if (minute !== 545 || !dayName(day).endsWith('-25')) return [];
    const now = monthOf(day);
    const year = Math.floor(now / 12);
    const sum = (first: number, last: number) => {
      let all = 0;
      for (let month = first; month <= last; month += 1) all += monthValue(code, shape, month);
      return round(all, shape.digits ?? 1);
    };
    const plan = yearPlan === undefined ? {} : { plan: yearPlan };
    const before = (year - 1) * 12;
    return [
      {
        period: String(year),
        value: sum(year * 12, now),
        samePeriod: sum(before, now - 12),
        ...plan,
        status: 'preliminary',
      },
      { period: String(year - 1), value: sum(before, before + 11), status: 'official', asOf: endOf(before + 11) },
    ];
  };

/** A number that stands for a year (schools, poverty), sent on the 5th of each month, with its plan. */
export const standing =
  (code: string, level: number, digits: number, plan?: number, drift = 0): Series =>
  (day, minute) => {
    if (minute !== 530 || !dayName(day).endsWith('-25')) return [];
    const year = Number(yearOf(day));
    const of = (y: number) =>
      round(level * (1 + drift) ** (y - 2026) * (1 + 0.004 * new Dice('year', code, y).normal()), digits);
    return [2, 1, 0].map((age) => ({
      period: String(year - age),
      value: of(year - age),
      samePeriod: of(year - age - 1),
      ...(plan === undefined ? {} : { plan: round(plan * (1 + drift) ** (year - age - 2026), digits) }),
      status: age === 0 ? 'preliminary' : 'official',
      ...(age === 0 ? {} : { asOf: endOf((year - age) * 12 + 11) }),
    }));
  };

/** One value a day at 17:00, on working days alone where `office`. */
export const daily =
  (code: string, valueOf: (dice: Dice, day: number) => number, office = false): Series =>
  (day, minute) => {
    if (minute !== 1020 || (office && !isWorkingDay(day))) return [];
    return [{ period: dayName(day), value: valueOf(new Dice('daily', code, day), day), status: 'preliminary' }];
  };

/** Editions of a ranking that are sent along; the newest is that of the year before. */
const editions = 3;

/**
 * A ranking, published once a year by whoever owns it: score and rank of each of the last editions, sent with the report of
 * the month. `of`: how many provinces are ranked; null: a component, which has a score alone.
 */
export const edition =
  (code: string, level: number, swing: number, of: number | null): Series =>
  (day, minute) =>
    isReport(day, minute) ? editionsUpTo(code, level, swing, 2, Number(yearOf(day)) - 1, of) : [];

/** A ranking that ended with the edition of a year, when 63 provinces were ranked on a scale of one. */
export const lastEdition =
  (code: string, level: number, swing: number, last: number): Series =>
  (day, minute) =>
    isReport(day, minute) ? editionsUpTo(code, level, swing, 4, last, 63) : [];

/** A component whose newest edition has a direction and no score, as owners publish at times. */
export const directionAlone =
  (series: Series): Series =>
  (...at) =>
    series(...at).map((one, age) => (age === 0 ? { ...one, value: null, moved: 'up' } : one));

const isReport = (day: number, minute: number) => minute === 550 && dayName(day).endsWith('-25');

function editionsUpTo(code: string, level: number, swing: number, digits: number, last: number, of: number | null) {
  return Array.from({ length: editions }, (_, age) => {
    const year = last - age;
    const dice = new Dice('edition', code, year);
    const ranks = of === null ? {} : { rank: dice.int(8, of - 6), rankOf: year < 2025 ? 63 : of };
    const value = round(level + swing * dice.normal(), digits);
    const asOf = `${year + 1}-04-20T17:00:00+07:00`;
    return { period: String(year), value, ...ranks, status: 'official', asOf, note: 'Mô phỏng, không phải số công bố' };
  });
}
