import type { Ii06aCounts } from '@ioc/shared/answers/reports';

/** Columns (3) to (13) in the order of the form; a new part of the form begins at each `first`. */
export const columns: readonly { key: keyof Ii06aCounts; first: boolean }[] = [
  { key: 'received', first: true },
  { key: 'online', first: false },
  { key: 'direct', first: false },
  { key: 'carriedOver', first: false },
  { key: 'resolved', first: true },
  { key: 'resolvedEarly', first: false },
  { key: 'resolvedOnTime', first: false },
  { key: 'resolvedLate', first: false },
  { key: 'open', first: true },
  { key: 'openInTime', first: false },
  { key: 'openOverdue', first: false },
];
