import type { ComparedDay, ComparedMeasure, ComparedTotals } from '@ioc/shared/answers/source-checks';
import { useWords } from '#i18n/use-words';
import { dateTime, dayText, exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { MissingIdsDetail } from '#sources/missing-ids';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import styles from '#sources/sources.module.css';

/** What each source counts itself, beside what is held here: the last 14 days. */
export function TotalsSection() {
  const { t } = useWords();
  const fetched = useAnswer(question('/sources/totals'), { everyMs: 60_000 });
  return (
    <section aria-label={t('totals.title')} id="totals">
      <h2>{t('totals.title')}</h2>
      <p className="quiet">{t('totals.lead')}</p>
      <Loaded of={fetched}>{(answer) => <Compared answer={answer} />}</Loaded>
    </section>
  );
}

function Compared({ answer }: { answer: ComparedTotals }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const { sources, silent, days, left, from, to } = answer;
  const names = (codes: readonly string[]) => codes.map((code) => nameOf(catalogue, 'sources', code)).join(' · ');
  if (sources.length === 0) return <p className="page-note quiet">{t('totals.none')}</p>;
  return (
    <>
      <ul className={styles.sources}>
        {sources.map(({ source, equal, differs, missing }) => (
          <li key={source}>
            <StateMark kind={differs || missing ? 'breach' : 'none'} /> {nameOf(catalogue, 'sources', source)}:{' '}
            {t('totals.sum', {
              equal: exact(equal, locale),
              differs: exact(differs, locale),
              missing: exact(missing, locale),
            })}
          </li>
        ))}
      </ul>
      {days.length === 0 ? (
        <p className="page-note quiet">{t('totals.allEqual', { from: dayText(from), to: dayText(to) })}</p>
      ) : (
        <DaysTable days={days} />
      )}
      {left > 0 && <p className="quiet">{t('totals.left', { n: exact(left, locale) })}</p>}
      {silent.length > 0 && <p className={`quiet ${styles.silent}`}>{t('totals.silent', { names: names(silent) })}</p>}
    </>
  );
}

function DaysTable({ days }: { days: readonly ComparedDay[] }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const number = (value: number | null, signed: boolean) =>
    value === null ? '–' : `${signed && value > 0 ? '+' : ''}${exact(value, locale)}`;
  return (
    <div className={styles.scroll}>
      <DataTable
        caption={t('totals.title')}
        wide
        look={styles.scrolled}
        rows={days.flatMap(linesOf)}
        keyOf={({ of, measure }) => `${of.source} ${of.day} ${measure?.measure}`}
        columns={(column) => [
          column.name(
            'day',
            t('totals.day'),
            ({ of }) => (
              <>
                {dayText(of.day)}
                {of.statedAt && <p className="quiet">{dateTime(of.statedAt)}</p>}
              </>
            ),
            'nowrap',
          ),
          column.text('source', t('sourcesPage.name'), ({ of }) => nameOf(catalogue, 'sources', of.source)),
          {
            key: 'measure',
            head: t('totals.measure'),
            look: ({ measure }) => (measure ? 'code-line' : 'quiet'),
            covers: ({ measure }) => (measure ? {} : { columns: 4 }),
            cell: ({ measure }) =>
              measure ? measure.measure.replace(/^vn\.ioc\.(.*)\.v1$/, '$1') : t('totals.nothingStated'),
          },
          ...(['stated', 'held', 'difference'] as const).map((name) => ({
            key: name,
            head: t(`totals.${name}`),
            numeric: true,
            covers: ({ measure }: Line) => (measure ? {} : null),
            cell: ({ measure }: Line) => measure && number(measure[name], name === 'difference'),
          })),
          column.text('finding', t('totals.finding'), (line) => <Finding {...line} />),
        ]}
      />
    </div>
  );
}

interface Line {
  readonly of: ComparedDay;
  /** Null: nothing was stated of the day. */
  readonly measure: ComparedMeasure | null;
}

/** A day without any statement is one line more, so that it is seen even when nothing is held of it. */
const linesOf = (of: ComparedDay): Line[] => [
  ...(of.state === 'missing' ? [{ of, measure: null }] : []),
  ...of.measures
    .filter(({ state }) => state !== 'equal' && state !== 'not-comparable')
    .map((measure) => ({ of, measure })),
];

function Finding({ of, measure }: Line) {
  const { t } = useWords();
  if (measure === null)
    return (
      <>
        <StateMark kind="breach" /> {t('totals.state.missing')}
      </>
    );
  const { stated, state } = measure;
  return (
    <>
      {state !== 'not-stated' && <StateMark kind="breach" />} {t(`totals.state.${state}`)}
      {stated !== null && <MissingIdsDetail source={of.source} day={of.day} measure={measure.measure} />}
    </>
  );
}
