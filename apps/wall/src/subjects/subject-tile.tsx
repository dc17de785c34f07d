import { Link } from 'react-router';
import type { SubjectFigure, SubjectList } from '@ioc/shared/answers/subjects';
import { Sparkline } from '#charts/sparkline';
import { type T, useWords } from '#i18n/use-words';
import { viewFigure } from '#panels/figure-view';
import { exact, type Locale } from '#ui/format';
import { NumberText } from '#ui/number';
import { type MarkKind, StateMark } from '#ui/state-mark';
import { indicatorName } from '#desk/names';
import { subjectPath } from '#subjects/paths';
import { usePageFilters } from '#desk/page-filters';
import type { Catalogue } from '#desk/use-answer';
import styles from '#subjects/subjects.module.css';

type Subject = SubjectList['subjects'][number];

/** A subject at a glance: who leads, its chief figures, and in words whether anything is wrong. All of it is one link. */
export function SubjectTile({
  subject,
  catalogue,
  alive,
}: {
  subject: Subject;
  catalogue: Catalogue | null;
  alive: boolean;
}) {
  const { t, locale } = useWords();
  const where = usePageFilters();
  const { code, name, nameEn, lead, figures, devices, rankings } = subject;
  return (
    <Link to={where.keep(subjectPath(code))} className={styles.tile}>
      <h2>{locale === 'vi-VN' ? name : nameEn}</h2>
      <p className="quiet cut">{lead?.name ?? ''}</p>
      <ul>
        {figures.map((item) => (
          <TileFigure key={item.figure.indicator} item={item} catalogue={catalogue} alive={alive} />
        ))}
        {rankings.map((index) => (
          <TileRanking key={index.code} index={index} t={t} />
        ))}
      </ul>
      <p className={styles.tileFoot}>
        <Verdicts subject={subject} t={t} locale={locale} />
        {devices && (
          <span className={devices.live < devices.total ? 'word-unknown' : 'quiet'}>
            <StateMark kind={devices.live < devices.total ? 'stale' : 'none'} /> {t('subjects.devices', { ...devices })}
          </span>
        )}
      </p>
    </Link>
  );
}

function TileFigure({ item, catalogue, alive }: { item: SubjectFigure; catalogue: Catalogue | null; alive: boolean }) {
  const { t, locale } = useWords();
  const { figure, trend } = item;
  const view = viewFigure(figure, alive, locale, t);
  return (
    <li className={styles.tileFigure} data-state={figure.value === null ? 'unknown' : view.state}>
      <span className="cut">
        {locale === 'vi-VN' ? figure.name : indicatorName(catalogue, figure.indicator, locale)}
      </span>
      {trend.filter((value) => value !== null).length > 1 && (
        <span className={styles.tileTrend}>
          <Sparkline values={trend} target={figure.target} label={`${figure.name}, ${t('subjects.trend')}`} />
        </span>
      )}
      <span className={`${styles.tileNumber} word-${view.mark}`}>
        <StateMark kind={view.mark === 'met' ? 'none' : view.mark} word={view.word ?? undefined} />{' '}
        <NumberText text={view.text} title={view.title} fades />
        {view.after && <span className="quiet"> {view.after}</span>}
      </span>
    </li>
  );
}

/** A place among provinces; one that fell says by how much. */
const TileRanking = ({ index, t }: { index: Subject['rankings'][number]; t: T }) => (
  <li className={styles.tileFigure}>
    <span className="cut">{index.code}</span>
    <span className={`${styles.tileNumber} ${styles.rank}`}>
      {rankWords(index, t)}
      {index.change && (
        <span className={index.worse ? 'word-attention' : 'quiet'}>
          {' '}
          {index.worse && <StateMark kind="attention" />} {index.change}
        </span>
      )}
    </span>
  </li>
);

const rankWords = ({ rank, of }: Subject['rankings'][number], t: T) =>
  rank === null
    ? t('subjects.noRank')
    : of === null
      ? t('subjects.rank', { rank })
      : t('subjects.rankOf', { rank, of });

/** What is wrong, worst first; where nothing is, that. */
function Verdicts({ subject, t, locale }: { subject: Subject; t: T; locale: Locale }) {
  const { unknown, stale, devices } = subject;
  const breach = subject.breach + (devices?.breach ?? 0);
  const attention = subject.attention + (devices?.attention ?? 0);
  const all: [MarkKind, 'breach' | 'attention' | 'unknown' | 'stale', number][] = [
    ['breach', 'breach', breach],
    ['attention', 'attention', attention],
    ['unknown', 'unknown', unknown],
    ['stale', 'stale', stale],
  ];
  const said = all.filter(([, , n]) => n > 0);
  const fell = subject.rankings.some(({ worse }) => worse);
  if (said.length === 0) return fell ? null : <span className="quiet">{t('subjects.calm')}</span>;
  return said.map(([mark, word, n]) => (
    <span key={word} className={`word-${mark}`}>
      <StateMark kind={mark} /> {t(`subjects.${word}`, { n: exact(n, locale) })}{' '}
    </span>
  ));
}
