import type { T } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import { nameOf } from '#desk/names';
import { fieldWords, statusWords, valueWords } from '#desk/status-words';
import type { Catalogue } from '#desk/use-answer';

/** Columns of a case in the order in which a person asks for them; days, hashes and inner state are left out. */
const columns = [
  'status',
  'procedure',
  'category',
  'kind',
  'title',
  'document',
  'assigner',
  'unit',
  'receiving_unit',
  'helping_unit',
  'commune',
  'channel',
  'applicant',
  'source',
  'registered_at',
  'submitted_at',
  'assigned_at',
  'received_at',
  'due_at',
  'finished_at',
  'outcome',
  'late',
  'urgent',
  'has_fee',
  'paid_online',
  'rating',
] as const;

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What is known of a case: name and value in words. Unknown is left out; it is never shown as zero or no. */
export function factsOf(row: Record<string, unknown>, catalogue: Catalogue | null, t: T): [string, string][] {
  return columns.flatMap((column) => {
    const value = row[column];
    if (value === null || value === undefined || value === '') return [];
    return [[fieldWords(camel(column), t), valueOf(camel(column), value, catalogue, t)] as [string, string]];
  });
}

/** One value of an event or a case, by the name of its field. */
export function valueOf(field: string, value: unknown, catalogue: Catalogue | null, t: T): string {
  // A complaint names another that is not shown.
  if (value === null) return field === 'of' || field === 'reopenedFrom' ? t('case.notShown') : '–';
  if (field === 'place') return placeWords(value, t);
  if (/unit$/i.test(field) && value === '-') return t('explore.unknownPart');
  if (field === 'coUnits' && Array.isArray(value))
    return value.map((code) => named(catalogue, 'units', String(code))).join('; ') || '–';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (field === 'status') return statusWords(text, t);
  if (field === 'procedure') return named(catalogue, 'procedures', text);
  if (field === 'category') return named(catalogue, 'categories', text);
  if (field === 'source') return named(catalogue, 'sources', text);
  if (field === 'assigner' || field === 'commune' || /unit$/i.test(field)) return named(catalogue, 'units', text);
  if (field === 'amount' && typeof value === 'number') return `${value.toLocaleString('vi-VN')} đồng`;
  if (/(At|until)$/.test(field) && !Number.isNaN(Date.parse(text))) return dateTime(text);
  return valueWords(text, t);
}

/** To about a hundred metres: where somebody stood when complaining is nobody's business. */
function placeWords(value: unknown, t: T): string {
  const { lat, lon } = value as { lat?: unknown; lon?: unknown };
  if (typeof lat !== 'number' || typeof lon !== 'number') return '–';
  return t('case.place', { lat: lat.toFixed(3), lon: lon.toFixed(3) });
}

/** The name with its code, so that both can be searched for. */
function named(
  catalogue: Catalogue | null,
  kind: 'units' | 'procedures' | 'categories' | 'sources',
  code: string,
): string {
  const name = nameOf(catalogue, kind, code);
  return name === code ? code : `${name} (${code})`;
}

/** What an event changed: each field that it carried. */
export const changesOf = (
  data: unknown,
  catalogue: Catalogue | null,
  t: T,
  wordOf: (field: string, t: T) => string = fieldWords,
): [string, string][] =>
  data !== null && typeof data === 'object'
    ? Object.entries(data).map(([field, value]) => [wordOf(field, t), valueOf(field, value, catalogue, t)])
    : [];
