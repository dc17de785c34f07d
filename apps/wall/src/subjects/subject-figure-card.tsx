import { Link } from 'react-router';
import type { SubjectFigure } from '@ioc/shared/answers/subjects';
import { Sparkline } from '#charts/sparkline';
import { useWords } from '#i18n/use-words';
import { viewFigure, windowWords, targetText } from '#panels/figure-view';
import { dateTime, dayOf, exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import { pageOfList } from '#desk/list-address';
import { indicatorName, nameOf } from '#desk/names';
import { observedCount, planWords, sameWords, targetWords } from '#subjects/observed-words';
import { periodWords } from '#desk/period-words';
import { PublishedStatus } from '#desk/published-status';
import { figurePath, observationPath, usePageFilters } from '#desk/page-filters';
import type { Catalogue } from '#desk/use-answer';
import styles from '#subjects/subjects.module.css';

interface Props {
  item: SubjectFigure;
  catalogue: Catalogue | null;
  alive: boolean;
  size?: 'chief' | 'plain';
}

/** One figure of a subject: always what and when above, value and trend in the middle, plan, trust and the way down below. */
export function SubjectFigureCard({ item, catalogue, alive, size = 'plain' }: Props) {
  const { t, locale } = useWords();
  const where = usePageFilters();
  const { figure, point } = item;
  const view = viewFigure(figure, alive, locale, t);
  const way = where.keep(
    point ? observationPath(figure.indicator, figure.of, point.period) : figurePath(figure.indicator),
  );
  const when = point ? periodWords(point.period, t, point.from) : windowWords(figure, dayOf(Date.now()), t);
  const unknown = figure.value === null && figure.denominator === null && view.state !== 'not-applicable';
  return (
    <article
      className={size === 'chief' ? `${styles.figure} ${styles.chief}` : styles.figure}
      data-state={unknown ? 'unknown' : view.state}
      data-judgement={view.small ? 'none' : figure.judgement}
    >
      <header>
        <h3>
          <Link to={where.keep(figurePath(figure.indicator))}>
            {locale === 'vi-VN' ? figure.name : indicatorName(catalogue, figure.indicator, locale)}
          </Link>
        </h3>
        {!unknown && <span className="quiet nowrap">{when}</span>}
      </header>
      <div className={styles.body}>
        <div>
          <p className={styles.number}>
            <Link to={way}>
              <NumberText text={view.text} title={view.title} fades />
            </Link>
            {view.after && <span className={styles.after}> {view.after}</span>}
            <StateMark kind={view.mark} word={view.word ?? undefined} />
          </p>
          <p className="quiet">
            {view.below && (
              <Link to={way}>
                <NumberText text={view.below} />
              </Link>
            )}{' '}
            {view.word && <span className={`word-${view.mark}`}>{view.word}</span>}
            {point?.band && <span className={`word-${view.mark}`}> {point.band}</span>}
          </p>
        </div>
        {item.trend.filter((value) => value !== null).length > 1 && (
          <div className={styles.trend}>
            <Sparkline
              values={item.trend}
              target={figure.target}
              targetLabel={targetText(figure, locale)}
              label={`${figure.name}, ${t(point ? 'subjects.trendPeriods' : 'subjects.trend')}`}
            />
          </div>
        )}
      </div>
      <Foot item={item} catalogue={catalogue} state={t(`state.${view.state}`)} live={view.state === 'live'} />
    </article>
  );
}

function Foot({ item, catalogue, state, live }: Pick<Props, 'item' | 'catalogue'> & { state: string; live: boolean }) {
  const { t, locale } = useWords();
  const where = usePageFilters();
  const { figure, point, targets } = item;
  const because = figure.because.map((code) => nameOf(catalogue, 'sources', code)).join(', ');
  const list = observedCount(figure) === 0 ? null : pageOfList(figure.list, observedCount(figure));
  const of = pageOfList(figure.denominatorList, figure.denominator);
  const planned = point && targets.length === 0 ? planWords(point, figure, t, locale) : null;
  const same = point && sameWords(point, figure.unit, t, locale);
  return (
    <footer className="quiet">
      {planned && <p>{planned}</p>}
      {targets.map((target) => (
        <p
          key={`${target.year}-${target.source}-${target.value ?? target.text}`}
          className={`word-${target.judgement}`}
        >
          <StateMark kind={target.judgement === 'met' ? 'none' : target.judgement} />{' '}
          {targetWords(target, figure.unit, t, locale)}
        </p>
      ))}
      {same && <p>{same}</p>}
      <p>
        {point?.status && (
          <>
            <PublishedStatus status={point.status} source={point.source} /> ·{' '}
          </>
        )}
        {figure.asOf && figure.value !== null && `${dateTime(figure.asOf)} · `}
        {state}
        {!live && because && ` · ${t('figure.because', { sources: because })}`}
        {point && (
          <>
            {' · '}
            <Link className="link nowrap" to={where.keep(observationPath(figure.indicator, figure.of, point.period))}>
              {t('observation.link')}
            </Link>
          </>
        )}
        {list && (
          <>
            {' · '}
            <Link className="link nowrap" to={list}>
              {t('subjects.openList', { n: exact(observedCount(figure) ?? 0, locale) })}
            </Link>
          </>
        )}
        {list && of && figure.denominator !== null && (
          <>
            {' / '}
            <Link className="link" to={of}>
              {exact(figure.denominator, locale)}
            </Link>
          </>
        )}
      </p>
    </footer>
  );
}
