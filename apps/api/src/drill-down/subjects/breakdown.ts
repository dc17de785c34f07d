import type { BreakdownRow } from '@ioc/shared/answers/subjects';
import type { Figure } from '@ioc/shared/figures/figure';
import type { Catalogue } from '#catalogue/catalogue.js';
import { headOf } from '#drill-down/subjects/head-of-unit.js';

/** A figure and what it falls into, by unit or by topic. */
export interface Fallen {
  readonly figure: Figure;
  readonly parts: readonly { unit?: string; topic?: string; name: string; kind?: string | null; figure: Figure }[];
}

/**
 * Several figures side by side: a row for each part that any of them has. A part that a figure does not have counts nothing
 * there, which is stated as that figure's own nothing (a count of 0, a rate of nothing). Worst first. Pure.
 */
export function breakdownRows(columns: readonly Fallen[], catalogue: Catalogue): BreakdownRow[] {
  const codes = new Map<string, Fallen['parts'][number]>();
  for (const { parts } of columns) for (const part of parts) codes.set(codeOf(part), part);
  const rows = [...codes].map(([code, part]): BreakdownRow => {
    const unit = part.unit === undefined ? undefined : catalogue.units.get(part.unit);
    const head = unit && headOf(unit);
    return {
      code,
      name: part.name,
      kind: part.kind ?? null,
      head: head?.head ?? null,
      headStated: head?.stated ?? false,
      phone: unit?.phone ?? null,
      figures: columns.map(({ figure, parts }) => parts.find((one) => codeOf(one) === code)?.figure ?? nothing(figure)),
    };
  });
  const somewhere = ({ figures }: BreakdownRow) =>
    figures.some(({ value, denominator }) => value !== 0 && (value !== null || denominator !== null));
  return rows.filter(somewhere).sort((a, b) => compare(a, b, 0));
}

const codeOf = ({ unit, topic }: Fallen['parts'][number]) => unit ?? topic ?? '-';

/** No entry of the part: a count of none, a rate without a denominator. Its list would be empty, so there is none. */
const nothing = (whole: Figure): Figure => ({
  ...whole,
  value: whole.denominator === null && whole.value !== null ? 0 : null,
  numerator: whole.denominator === null ? null : 0,
  denominator: whole.denominator === null ? null : 0,
  judgement: 'none',
  list: null,
  denominatorList: null,
});

/** By the first column, worst first: most where less is better or neither, least where more is; unknown last; then the next. */
function compare(a: BreakdownRow, b: BreakdownRow, at: number): number {
  const [one, other] = [a.figures[at], b.figures[at]];
  if (!one || !other) return a.code < b.code ? -1 : 1;
  const sign = one.direction === 'higher' ? 1 : -1;
  if (one.value === null || other.value === null) {
    return Number(one.value === null) - Number(other.value === null) || compare(a, b, at + 1);
  }
  return sign * (one.value - other.value) || compare(a, b, at + 1);
}
