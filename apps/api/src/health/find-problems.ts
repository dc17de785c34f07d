import type { Ingest, Stored } from '#health/heartbeats.sql.js';
import type { Found } from '#problems/problem-times.js';
import { outdatedProjectionWords } from '#storage/projection-version.js';

/** An ingest process says each second that it lives; longer without a word and it is silent. */
export const silentAfterMs = 5000;

export interface HealthFacts {
  /** What the database said; null: it does not answer. */
  readonly stored: Stored | null;
  readonly logAlive: boolean;
  /** How long ago `stored` was read, milliseconds. */
  readonly storedAgeMs: number;
  /** What the parts of this process found. */
  readonly own: readonly Found[];
}

/** Everything that is wrong, what closes the door first, then what makes figures old. Pure. */
export function findProblems({ stored, logAlive, storedAgeMs, own }: HealthFacts): Found[] {
  const found: Found[] = [...own];
  if (!logAlive) found.push(logAway);
  if (stored === null) found.push(databaseAway);
  else {
    found.push(...stored.ingest.problems, ...silence(stored.ingest, storedAgeMs));
    const words = outdatedProjectionWords(stored.told);
    if (words) found.push({ code: 'told-by-another-version', ...words, closesDoor: false, stale: false });
  }
  const weight = ({ closesDoor, stale }: Found) => (closesDoor ? 2 : 0) + (stale ? 1 : 0);
  return found.sort((a, b) => weight(b) - weight(a));
}

function silence({ silentMs }: Ingest, storedAgeMs: number): Found[] {
  if (silentMs === null) return [{ ...silent, code: 'intake-never', ...never }];
  return silentMs + storedAgeMs > silentAfterMs ? [silent] : [];
}

const silent: Found = {
  code: 'intake-silent',
  message: 'Bộ phận tiếp nhận sự kiện im lặng: không có tiến trình nào đọc nhật ký sự kiện',
  messageEn: 'Event intake silent: no process reads the event log',
  closesDoor: false,
  stale: true,
};
const never = {
  message: 'Bộ phận tiếp nhận sự kiện chưa chạy lần nào',
  messageEn: 'Event intake has not run yet',
};
const databaseAway: Found = {
  code: 'database-away',
  message: 'Cơ sở dữ liệu không trả lời',
  messageEn: 'The database does not answer',
  closesDoor: false,
  stale: true,
};
const logAway: Found = {
  code: 'log-away',
  message: 'Nhật ký sự kiện không trả lời',
  messageEn: 'The event log does not answer',
  closesDoor: true,
  stale: true,
};
