/**
 * The dossier table asked in plain SQL, by somebody who knows no ledger: what each measure of our own means over the
 * columns of the form. Written apart from the program's measures, to hold them to it.
 */
export interface PlainQuestion {
  /** Units with all below them; null: the whole province. */
  readonly units: readonly string[] | null;
  readonly from: string;
  readonly to: string;
}

const received = `received_day between $1 and $2`;
const finished = `finished_day between $1 and $2`;
const openThen = `received_day <= $2 and (finished_day is null or finished_day > $2)`;
/** No dossier of the bench's year ever waits, so its appointment says when it was overdue. */
export const meaning: Readonly<Record<string, string>> = {
  'dossier.received': received,
  'dossier.resolved': finished,
  'dossier.resolved-late': `${finished} and finished_day > due_day`,
  'dossier.resolved-early': `${finished} and finished_day < due_day`,
  'dossier.open': openThen,
  'dossier.overdue': `${openThen} and due_day < $2`,
  'dossier.online': `${received} and channel = 'online'`,
  'dossier.has-fee': `${received} and has_fee`,
  'dossier.paid-online': `${received} and has_fee and paid_online`,
};

/** What the cohort of a window is under Index 766, as it stood at the end of `to`. */
const lateBy = `(case when finished_day <= $2 then finished_day > due_day else due_day < $2 end)`;
export const cohort: Readonly<Record<string, string>> = {
  'dossiers-received': received,
  'dossiers-on-time': `${received} and not ${lateBy}`,
  'dossiers-satisfied': `${received} and not ${lateBy}`,
  'dossiers-online': `${received} and channel = 'online'`,
  'dossiers-post': `${received} and channel = 'post'`,
  'dossiers-direct': `${received} and channel not in ('online', 'post')`,
  'dossiers-with-fee': `${received} and has_fee`,
  'dossiers-paid-online': `${received} and has_fee and paid_online_day <= $2`,
  'dossiers-digitised': `${received} and digitised_day <= $2`,
  'dossiers-received-and-handled': `received_day <= $2 and (finished_day is null or finished_day >= $1)`,
  'dossiers-done-on-time-or-open-in-time': `received_day <= $2 and (finished_day is null or finished_day >= $1) and not ${lateBy}`,
};

/** Several conditions counted in one pass over the rows that can matter; $1, $2: days, $3: units or null. */
export function countSql(conditions: readonly string[]): string {
  const counts = conditions.map((where, index) => `count(*) filter (where ${where})::int as "${index}"`);
  return `select ${counts.join(', ')} from dossier
    where (${conditions.map((one) => `(${one})`).join(' or ')}) and ($3::text[] is null or unit = any($3))`;
}

export const parametersOf = ({ from, to, units }: PlainQuestion): unknown[] => [from, to, units];
/** A statement whose window is bound as days, both of them, whichever it speaks of. */
export const dated = (sql: string): string =>
  `with asked as (select $1::date, $2::date) ${sql.replaceAll('$1', '$1::date').replaceAll('$2', '$2::date')}`;
