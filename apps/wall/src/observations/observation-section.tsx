import { Link } from 'react-router';
import { question } from '#api/question';
import { type T, useWords } from '#i18n/use-words';
import { type Fact, Facts } from '#desk/facts';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { periodWords, withUnit } from '#desk/period-words';
import { type Catalogue, useAnswer, useCatalogue } from '#desk/use-answer';
import { PublishedStatus } from '#desk/published-status';
import { eventPath } from '#desk/page-filters';
import { NumberText } from '#ui/number';
import { dateTime, exact, type Locale } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import type { Latest, Observation, RecordAt } from '#observations/answer';
import { OfUnits, useOfUnits } from '#observations/of-units';
import { PeriodTable, RevisionTable } from '#observations/tables';
import styles from '#observations/observation.module.css';

interface Props {
  indicator: string;
  /** Null: the province. */
  unit: string | null;
  /** Null: the latest. */
  period?: string | null;
  asOf?: string | null;
  /** On a page of its own the value stands large. */
  large?: boolean;
}

/** A published value: status, rank, source, what it aims at, the periods before, its revisions, and the record itself. */
export function ObservationSection({ indicator, unit, period = null, asOf = null, large = false }: Props) {
  const catalogue = useCatalogue();
  const fetched = useAnswer(question('/observations/{indicator}/latest', { indicator, unit, period, asOf }));
  return (
    <Loaded of={fetched}>
      {(latest) =>
        latest.observation === null ? (
          <NotOfIt indicator={indicator} isProvince={unit === null} />
        ) : (
          <Found latest={latest} observation={latest.observation} catalogue={catalogue} large={large} />
        )
      }
    </Loaded>
  );
}

/** Nothing was sent of the unit: of the province itself, those of its units are shown. */
function NotOfIt({ indicator, isProvince }: { indicator: string; isProvince: boolean }) {
  const { t } = useWords();
  const rows = useOfUnits(indicator) ?? [];
  const has = isProvince && rows.length > 0;
  return (
    <>
      <div className="page-note">
        <p className="page-note-what">
          <StateMark kind="unknown" /> {t(has ? 'observation.noneOfProvince' : 'observation.none')}
        </p>
        {!has && <p className="quiet">{t('observation.noneHint', { indicator })}</p>}
      </div>
      {has && <OfUnits indicator={indicator} rows={rows} />}
    </>
  );
}

interface FoundProps {
  latest: Latest;
  observation: Observation;
  catalogue: Catalogue | null;
  large: boolean;
}
function Found({ latest, observation, catalogue, large }: FoundProps) {
  const { t, locale } = useWords();
  const measure = latest.indicator.unit;
  return (
    <section aria-label={t('observation.title')}>
      {large ? (
        <p className={styles.number}>
          <NumberText text={observation.value === null ? '–' : withUnit(observation.value, measure, locale)} />
        </p>
      ) : (
        <h2>{t('observation.title')}</h2>
      )}
      <Facts columns facts={factsOf(latest, observation, catalogue, t, locale)} />
      <h2>{t('observation.record')}</h2>
      <RecordFacts place={observation.event} />
      <PeriodTable periods={latest.periods} shown={observation} measure={measure} />
      <RevisionTable observation={observation} measure={measure} />
    </section>
  );
}

/** Everything that was said with the value. */
function factsOf(latest: Latest, said: Observation, catalogue: Catalogue | null, t: T, locale: Locale): Fact[] {
  const { unit, lead } = latest.indicator;
  const { value, numerator, denominator, rank, rankOf, moved, status } = said;
  const number = (of: number | null) => (of === null ? null : withUnit(of, unit, locale));
  const parts = [numerator, denominator].flatMap((part) => (part === null ? [] : [exact(part, locale)]));
  const place = rank !== null && rankOf !== null ? t('scoreboard.rank', { rank, of: rankOf }) : rank;
  return [
    [t('explore.value'), number(value) ?? t('observation.noValue'), value === null ? 'word-unknown' : 'strong'],
    [t('observation.parts'), parts.length === 2 && parts.join('/')],
    [
      t('observation.status'),
      <PublishedStatus key="status" status={status} source={said.source} none={t('observation.noStatus')} />,
    ],
    [t('subjects.period'), periodWords(said.period, t, said.from)],
    [t('observation.rank'), place],
    [t('observation.moved'), moved && t(`scoreboard.moved.${moved}`)],
    [t('subjects.plan'), number(said.plan)],
    [t('subjects.sameHead'), number(said.samePeriod)],
    [t('explore.target'), latest.targets.length > 0 && <Aims latest={latest} />],
    [t('explore.unit'), said.unitName],
    [t('observation.lead'), lead && nameOf(catalogue, 'units', lead)],
    [t('observation.source'), nameOf(catalogue, 'sources', said.source)],
    [t('observation.note'), said.note],
    [t('explore.asOf'), dateTime(said.asOf)],
    [t('observation.revisions'), exact(said.revision, locale)],
  ];
}

/** What the value is to become, and who says so. */
function Aims({ latest: { targets, indicator } }: { latest: Latest }) {
  const { t, locale } = useWords();
  const rankOr = (rank: number | undefined, text: string | undefined) =>
    rank === undefined ? text : t('scoreboard.targetRank', { n: rank });
  return (
    <ul className={styles.aims}>
      {targets.map(({ year, value, rank, text, source }) => (
        <li key={`${year} ${value ?? rank ?? text}`}>
          {year}: {value === undefined ? rankOr(rank, text) : withUnit(value, indicator.unit, locale)}
          {source && <span className="quiet"> · {source}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Where the record lies, and the hash of its bytes. */
function RecordFacts({ place }: { place: RecordAt }) {
  const { t } = useWords();
  const { topic, offset } = place;
  const fetched = useAnswer(
    question('/events/{topic}/{partition}/{offset}', { topic, partition: String(place.partition), offset }),
  );
  return (
    <Loaded of={fetched}>
      {(record) => (
        <>
          <Facts
            columns
            facts={[
              [t('raw.topic'), topic],
              [t('raw.partition'), String(place.partition)],
              [t('raw.offset'), offset],
              [t('raw.recorded'), dateTime(record.recordedAt)],
              [t('raw.hash'), record.sha256 ?? '–', 'code-line'],
            ]}
          />
          <Link className="button" to={eventPath(place)}>
            {t('observation.open')}
          </Link>
        </>
      )}
    </Loaded>
  );
}
