import type { SourceRow } from '@ioc/shared/live/tables';
import { ageWords } from '#i18n/age-words';
import type { T } from '#i18n/use-words';

const rank: Record<SourceRow['state'], number> = { silent: 0, late: 1, unknown: 2, 'catching-up': 3, live: 4 };

/** Sources that are late or silent, the worst and longest first. */
export const troubledSources = (rows: readonly SourceRow[]): SourceRow[] =>
  rows
    .filter((row) => row.state !== 'live' && row.state !== 'catching-up')
    .sort(
      (a, b) =>
        rank[a.state] - rank[b.state] ||
        (a.lastAt ?? '').localeCompare(b.lastAt ?? '') ||
        a.name.localeCompare(b.name, 'vi'),
    );

/** "im lặng 12 phút": how long, after the source's name. `now`: server time, epoch ms. */
export function sourceWords(row: SourceRow, now: number, t: T): string {
  if (row.lastAt === null) return t('sources.never');
  const age = ageWords(now - Date.parse(row.lastAt), t);
  return t(row.state === 'late' ? 'sources.late' : 'sources.silent', { age });
}
