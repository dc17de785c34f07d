import type { SourceRow } from '@ioc/shared/live/tables';
import { ageWords } from '#i18n/age-words';
import type { T } from '#i18n/use-words';

/** The less, the worse. A source that lives and sends nothing is the least of the troubles. */
const rank: Record<SourceRow['state'], number> = { silent: 0, late: 1, unknown: 2, 'catching-up': 4, live: 4 };
const rankOf = ({ state, silence }: SourceRow) =>
  silence === 'nothing-happened' ? Math.min(rank[state], 3) : rank[state];

/** Sources that are late or silent, or send nothing although they live; the worst and longest first. */
export const troubledSources = (rows: readonly SourceRow[]): SourceRow[] =>
  rows
    .filter((row) => rankOf(row) < 4)
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) || (a.lastAt ?? '').localeCompare(b.lastAt ?? '') || a.name.localeCompare(b.name, 'vi'),
    );

/**
 * What is wrong with a source and since when: "bên gửi ngừng 12 phút". The same words on the wall and on the page of sources.
 * `now`: server time, epoch ms; null: nothing is wrong.
 */
export function sourceWords({ state, silence, lastAt, lastEventAt }: SourceRow, now: number, t: T): string | null {
  if (lastAt === null) return t('sources.never');
  if (silence === 'none')
    return state === 'late' ? t('sources.late', { age: ageWords(now - Date.parse(lastAt), t) }) : null;
  const since = silence === 'nothing-happened' ? (lastEventAt ?? lastAt) : lastAt;
  return t(`sources.silence.${silence}`, { age: ageWords(now - Date.parse(since), t) });
}
