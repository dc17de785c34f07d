import { caseCode } from '#cases/plain-code.js';

/**
 * Fields in which one complaint names another: in data of events and of their corrections, in the state, in columns. What is
 * named there may be one that is not shown (decision 0444).
 */
const namingFields: ReadonlySet<string> = new Set([
  'of',
  'reopenedFrom',
  'duplicateOf',
  'reopened_from',
  'duplicate_of',
]);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);

/** The codes that are named anywhere in what is shown, as cases are kept. Pure. */
export function namedCases(shown: unknown): string[] {
  if (Array.isArray(shown)) return shown.flatMap(namedCases);
  if (!isObject(shown)) return [];
  return Object.entries(shown).flatMap(([field, value]) =>
    namingFields.has(field) && typeof value === 'string' ? [caseCode(value)] : namedCases(value),
  );
}

/** The same without these codes: null stands for each. Pure. */
export function withoutCases<T>(shown: T, hidden: ReadonlySet<string>): T {
  if (Array.isArray(shown)) return shown.map((one: unknown) => withoutCases(one, hidden)) as T;
  if (!isObject(shown)) return shown;
  const left = Object.entries(shown).map(([field, value]) => {
    const isNamed = namingFields.has(field) && typeof value === 'string';
    if (isNamed) return [field, hidden.has(caseCode(value)) ? null : value];
    return [field, withoutCases(value, hidden)];
  });
  return Object.fromEntries(left) as T;
}
