import type { Ii06aCounts } from '@ioc/shared/answers/reports';

/** Measures whose cases a column of form II.06a counts, as the words of a list name them. */
const measures: Readonly<Record<keyof Ii06aCounts, string>> = {
  // (3) = (7) + (11): what came in or was carried over was resolved, or is open.
  received: 'dossier.resolved,dossier.open',
  online: 'dossier.online',
  direct: 'dossier.received,-dossier.online',
  carriedOver: 'dossier.open',
  resolved: 'dossier.resolved',
  resolvedEarly: 'dossier.resolved-early',
  resolvedOnTime: 'dossier.resolved,-dossier.resolved-early,-dossier.resolved-late',
  resolvedLate: 'dossier.resolved-late',
  open: 'dossier.open',
  openInTime: 'dossier.open,-dossier.overdue',
  openOverdue: 'dossier.overdue',
};

/** What a form was made of: its unit, its window, how its rows are stated apart, and the words that narrow it. */
export interface Ii06aScope {
  readonly unit: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly by: 'field' | 'unit' | 'procedure';
  readonly filters: Readonly<Record<string, string>>;
}

/**
 * The words of the list of dossiers that a cell of the form counts. `key`: the row's, '-' and null where it is not known;
 * undefined: the total.
 */
export function ii06aList(
  { unit, window: { from, to }, by, filters }: Ii06aScope,
  column: keyof Ii06aCounts,
  key: string | null | undefined,
): Record<string, string> {
  const days: Record<string, string> = column === 'carriedOver' ? { to: dayBefore(from) } : { from, to };
  return {
    measure: measures[column],
    unit,
    ...filters,
    ...(key === undefined ? {} : rowWords(by, key ?? '-')),
    ...days,
  };
}

/** A row is of one field or procedure, or of one unit without those below it. */
function rowWords(by: Ii06aScope['by'], key: string): Record<string, string> {
  if (by === 'unit') return { unit: key === '-' ? key : `=${key}` };
  return { [by]: key };
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
