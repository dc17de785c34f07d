import type { Condition } from '@ioc/shared/measures/condition';
import type { CaseMeasure, Days, MeasuredKind } from '@ioc/shared/measures/measure';

/**
 * A measure as SQL over the rows of its kind: the same cases as matches.ts, which a property test holds. `$from` and `$to`
 * stand for the window's days, `$full` and `$fee` for the codes of the procedures of a class.
 */
export const measureSql = ({ kind, counts, where }: CaseMeasure): string => {
  const parts = where.map((one) => conditionSql(one, kind));
  return [...parts, ...('always' in counts ? [] : [countsSql(counts)])].join(' and ');
};

function countsSql(counts: Exclude<CaseMeasure['counts'], { always: true }>): string {
  if ('stock' in counts) return stockSql(counts.stock);
  if ('touched' in counts) return touchedSql(counts.touched);
  const [day, ...others] = counts.flow;
  return `${others.length === 0 ? day : `coalesce(${counts.flow.join(', ')})`} between $from and $to`;
}

/** A range that is asked alone is never empty: so the partial index of those that are not is used. */
const stockSql = (days: Days): string =>
  'in' in days ? `not isempty(${days.in}) and ${daysSql(days)}` : daysSql(days);

function daysSql(days: Days): string {
  if ('in' in days) return `${days.in} @> $to`;
  if ('both' in days) return days.both.map(daysSql).join(' and ');
  if ('of' in days) return `${daysSql(days.of)} and not ${daysSql(days.but)}`;
  return `(${days.from} <= $to and (${days.until} is null or ${days.until} > $to))`;
}

const touchedSql = ({ from, until }: Extract<Days, { until: string }>): string =>
  `${from} <= $to and (${until} is null or ${until} >= $from)`;

/** What is null matches nothing, as in SQL; a negation of it matches. */
function conditionSql(of: Condition, kind: MeasuredKind): string {
  switch (of.op) {
    case 'all':
    case 'any':
      return `(${of.of.map((one) => conditionSql(one, kind)).join(of.op === 'all' ? ' and ' : ' or ')})`;
    case 'not':
      return `(${conditionSql(of.of, kind)}) is not true`;
    case 'named-by-another':
      return `exists (select from ${kind} again where again.${of.field} = ${kind}.code and again.${of.begun} <= $to)`;
    case 'names-another':
      return `exists (select from ${kind} named where named.code = ${kind}.${of.field} and ${conditionSql(of.where, kind)})`;
    case 'procedure':
      return `${of.field} = any($${of.offered})`;
    case 'is-in':
      return `${of.field} in (${of.values.map(text).join(', ')})`;
    default:
      return fieldSql(of);
  }
}

type OfField = Exclude<
  Condition,
  { op: 'all' | 'any' | 'not' | 'named-by-another' | 'names-another' | 'procedure' | 'is-in' }
>;

function fieldSql(of: OfField): string {
  switch (of.op) {
    case 'is':
      return `${of.field} = ${text(of.value)}`;
    case 'is-not':
      return `${of.field} is distinct from ${text(of.value)}`;
    case 'above':
      return `${of.field} > ${of.number}`;
    case 'before':
      return `${of.field} < ${of.other}`;
    case 'yes':
      return of.field;
    case 'known':
      return `${of.field} is not null`;
    case 'unknown':
      return `${of.field} is null`;
    case 'by-end':
      return `${of.field} <= $to`;
    case 'after-end':
      return `${of.field} > $to`;
    case 'at-end':
      return `${of.field} @> $to`;
  }
}

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
