/** The answer of /api/reports/ii06a as the page uses it. */
export interface Counts {
  /** (3) */ received: number;
  /** (4) */ online: number;
  /** (5) */ direct: number;
  /** (6) */ carriedOver: number;
  /** (7) */ resolved: number;
  /** (8) */ resolvedEarly: number;
  /** (9) */ resolvedOnTime: number;
  /** (10) */ resolvedLate: number;
  /** (11) */ open: number;
  /** (12) */ openInTime: number;
  /** (13) */ openOverdue: number;
}
export interface Report {
  form: string;
  unit: string;
  unitName: string;
  window: { from: string; to: string };
  rows: (Counts & { key: string | null; label: string })[];
  total: Counts;
  balanced: boolean;
  n: number;
  imbalances: { label: string; said: string }[];
}

/** Columns (3) to (13) in the order of the form; a new part of the form begins at each `first`. */
export const columns: readonly { key: keyof Counts; first: boolean }[] = [
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
