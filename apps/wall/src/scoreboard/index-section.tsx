import type { BoardIndex, BoardTarget, Edition } from '@ioc/shared/answers/scoreboard';
import { type T, useWords } from '#i18n/use-words';
import { exact, type Locale } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { ComponentTable, EditionTable } from '#scoreboard/tables';
import styles from '#scoreboard/scoreboard.module.css';

/** One ranking: how the province stands, how that changed in words, what it aims at, and who answers for each part. */
export function IndexSection({ index }: { index: BoardIndex }) {
  const { t, locale } = useWords();
  const { code, name, owner, scale, latest, change, targets, editions, components } = index;
  return (
    <section className={styles.board} aria-label={name}>
      <h2>
        {name} <span className="quiet">· {t('scoreboard.owner', { owner })}</span>
      </h2>
      <div className={styles.head}>
        <p className={styles.rank}>{latest ? rankWords(latest, t) : t('scoreboard.unknown')}</p>
        {latest && (
          <p>
            {latest.year} · {scoreWords(latest, scale, t, locale)}
          </p>
        )}
        {change && (
          <p>
            {change.rank.direction === 'down' && <StateMark kind="attention" />} {change.rank.words}
            <span className="quiet"> · {changeWords(change.score, t, locale)}</span>
          </p>
        )}
        {targets.map((target) => (
          <TargetWords key={`${code}-${target.year}-${target.rank ?? target.value ?? target.text}`} target={target} />
        ))}
      </div>
      <div className={styles.tables}>
        <EditionTable editions={editions} />
        <ComponentTable components={components} />
      </div>
    </section>
  );
}

function rankWords({ rank, of }: Edition, t: T): string {
  if (rank === null) return t('scoreboard.noRank');
  return of === null ? t('scoreboard.rankAlone', { rank }) : t('scoreboard.rank', { rank, of });
}

function scoreWords({ score, moved }: Edition, scale: BoardIndex['scale'], t: T, locale: Locale): string {
  if (score === null) return t(moved === null ? 'scoreboard.unknown' : `scoreboard.moved.${moved}`);
  const points = exact(score, locale);
  return scale === null
    ? t('scoreboard.scoreAlone', { score: points })
    : t('scoreboard.scoreOf', { score: points, scale: exact(scale.max, locale) });
}

function changeWords({ change, because }: { change: number | null; because: string | null }, t: T, locale: Locale) {
  if (change === null) return t('scoreboard.notComparable', { why: because ?? '' });
  return t('scoreboard.scoreChange', {
    n: `${change > 0 ? '+' : change < 0 ? '−' : ''}${exact(Math.abs(change), locale)}`,
  });
}

function TargetWords({ target: { year, rank, value, text, reached } }: { target: BoardTarget }) {
  const { t, locale } = useWords();
  const aim =
    rank !== undefined
      ? t('scoreboard.targetRank', { n: rank })
      : value !== undefined
        ? t('scoreboard.targetValue', { n: exact(value, locale) })
        : text;
  return (
    <p className={reached === false ? 'word-attention' : undefined}>
      <StateMark kind={reached === null ? 'unknown' : reached ? 'met' : 'attention'} />{' '}
      {t('scoreboard.target', { year })}: {aim}
      {reached !== null && ` · ${t(reached ? 'scoreboard.reached' : 'scoreboard.missed')}`}
    </p>
  );
}
