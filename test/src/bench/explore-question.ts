import { addDays } from '@ioc/api/calendar/local-day';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { unitsBelow } from '@ioc/api/drill-down/cases/case-list';
import type { Year } from '@ioc/test/bench/explore-load';
import type { Random } from '@ioc/test/support/random';

/** One question to the program, the same to the dossier table in plain SQL, and what must be alike in both answers. */
export interface QuestionName {
  readonly path: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly agrees: (answer: never, rows: never) => boolean;
}

export interface QuestionKind {
  readonly title: string;
  /** What issue 4 allows at p95, milliseconds. */
  readonly limitMs: number;
  readonly make: (dice: Random) => Promise<QuestionName> | QuestionName;
}

/** Who and when: the province, a department or a commune; a window of any length that ends on any day of the year. */
export interface BenchQuestion {
  readonly unit: string;
  /** The unit with all below it; null: the whole province. */
  readonly units: readonly string[] | null;
  readonly from: string;
  readonly to: string;
}

export function askedOf(dice: Random, catalogue: Catalogue, { firstDay, days }: Year): BenchQuestion {
  const units = [...catalogue.units.values()].filter(({ kind, validTo }) => kind !== 'province' && validTo === null);
  const unit = dice.chance(0.4) ? catalogue.province.rootUnit : dice.pick(units).code;
  const to = addDays(firstDay, dice.between(20, days - 1));
  const month = `${to.slice(0, 7)}-01`;
  const lengths = [to, addDays(to, -6), month, addDays(to, -89), firstDay, addDays(to, -dice.between(0, days))];
  const from = dice.pick(lengths);
  return { unit, units: unitsBelow(unit, catalogue), from: from < firstDay ? firstDay : from, to };
}

export const words = (of: Readonly<Record<string, string | number>>) =>
  Object.entries(of)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

export const alike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
