import { Link, useParams, useSearchParams } from 'react-router';
import type { SubjectAnswer, SubjectSection } from '@ioc/shared/answers/subjects';
import { useWords } from '#i18n/use-words';
import { useAlive } from '#live/use-live';
import { PageHead } from '#desk/page-head';
import { dateTime, dayOf } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { IndexSection } from '#scoreboard/index-section';
import { BreakdownTable } from '#subjects/breakdown-table';
import { MapSection } from '#subjects/map-section';
import { refreshMs, subjectPath } from '#subjects/paths';
import { ReadingsTable } from '#subjects/readings-table';
import { SeriesTable } from '#subjects/series-table';
import { SubjectFigureCard } from '#subjects/subject-figure-card';
import { Loaded } from '#desk/loaded';
import { usePageFilters } from '#desk/page-filters';
import { question } from '#api/question';
import { type Catalogue, useAnswer, useCatalogue } from '#desk/use-answer';
import styles from '#subjects/subjects.module.css';

/** One subject: its figures, what they fall into, who answers, the series, the map, the devices; kept fresh by itself. */
export function SubjectPage() {
  const { code = '' } = useParams();
  const [search] = useSearchParams();
  const { t, locale } = useWords();
  const { from, to, asOf, keep } = usePageFilters();
  const fetched = useAnswer(question('/subjects/{code}', { code, unit: search.get('unit'), from, to, asOf }), {
    everyMs: refreshMs,
  });
  const answer = fetched.kind === 'ready' ? fetched.answer : null;
  const name = answer && (locale === 'vi-VN' ? answer.subject.name : answer.subject.nameEn);
  return (
    <>
      <PageHead
        here={name ?? code}
        above={[
          { label: t('explore.wall'), href: '/' },
          { label: t('subjects.title'), href: keep('/subjects') },
        ]}
      />
      <Loaded of={fetched}>
        {(answer, { at, problem }) => <Subject answer={answer} code={code} problem={problem !== null} at={at} />}
      </Loaded>
    </>
  );
}

function Subject({ answer, code, problem, at }: { answer: SubjectAnswer; code: string; problem: boolean; at: number }) {
  const { t, locale } = useWords();
  const { subject, unit, parts } = answer;
  const catalogue = useCatalogue();
  const { keep } = usePageFilters();
  const connected = useAlive();
  const whole = catalogue === null || catalogue.province.rootUnit === unit.code;
  const hrefOf = (of: string) => keep(`${subjectPath(code)}?unit=${encodeURIComponent(of)}`);
  return (
    <div className={styles.page} data-old={problem || !connected}>
      <h1>
        {locale === 'vi-VN' ? subject.name : subject.nameEn}{' '}
        <span className="quiet">· {whole ? t('subjects.whole') : unit.name}</span>
      </h1>
      <p className="lead quiet">
        {subject.lead && `${t('subjects.leads', { unit: subject.lead.name })} · ${subject.lead.head}`}
        {subject.lead?.phone && ` · ${t('subjects.phone', { phone: subject.lead.phone })}`}
        {subject.note && <span className={styles.note}>{subject.note}</span>}
      </p>
      {!whole && (
        <p>
          <Link className="button" to={keep(subjectPath(code))}>
            {t('subjects.backToWhole')}
          </Link>
        </p>
      )}
      {problem && (
        <p className="word-unknown" role="status">
          <StateMark kind="stale" /> {t('subjects.lastSeen', { time: dateTime(at) })}
        </p>
      )}
      {parts.map((part, index) => (
        <Part
          key={`${part.kind}-${index}`}
          part={part}
          answer={answer}
          {...{ catalogue, hrefOf }}
          alive={connected && !problem}
        />
      ))}
    </div>
  );
}

interface PartProps {
  part: SubjectSection;
  answer: SubjectAnswer;
  catalogue: Catalogue | null;
  hrefOf: (unit: string) => string;
  alive: boolean;
}

function Part({ part, answer, catalogue, hrefOf, alive }: PartProps) {
  const { t, locale } = useWords();
  const named = locale === 'vi-VN' ? part.name : (part.nameEn ?? part.name);
  switch (part.kind) {
    case 'figures':
      return (
        <section aria-label={named ?? answer.subject.name}>
          {named && <h2>{named}</h2>}
          <div className={styles.figures}>
            {part.items.map((item) => (
              <SubjectFigureCard
                key={item.figure.indicator}
                size={item.emphasis ? 'chief' : 'plain'}
                {...{ item, catalogue, alive }}
              />
            ))}
          </div>
        </section>
      );
    case 'breakdown':
      return (
        <BreakdownTable
          title={named ?? t(`subjects.by.${part.by}`)}
          of={answer.unit.code}
          {...{ part, catalogue, alive, hrefOf }}
        />
      );
    case 'series':
      return (
        <section aria-label={named ?? t('subjects.series')}>
          <h2>{named ?? t('subjects.series')}</h2>
          {part.items.map((item) => (
            <SeriesTable key={item.indicator} item={item} catalogue={catalogue} />
          ))}
        </section>
      );
    case 'rankings':
      return part.indices.map((index) => <IndexSection key={index.code} index={index} />);
    case 'map':
      return <MapSection title={named ?? t('subjects.map')} past={isPast(answer, catalogue)} {...{ part, hrefOf }} />;
    case 'readings':
      return <ReadingsTable title={named ?? t('subjects.readings')} {...{ part, catalogue }} />;
  }
}

/** A day before the one that the live tables speak of. */
const isPast = ({ asOf }: SubjectAnswer, catalogue: Catalogue | null) =>
  asOf < (catalogue?.province.asOf ?? dayOf(Date.now()));
