import { Link } from 'react-router';
import type { DoorRefusals } from '@ioc/shared/answers/source-checks';
import { useWords } from '#i18n/use-words';
import { dateTime, dayText, exact } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { reasonWords } from '#desk/status-words';
import { eventPath } from '#desk/page-filters';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import styles from '#sources/sources.module.css';

/** What the HTTP door sent back, counted without contents, and ids that a source used again: the last 14 days. */
export function RefusalsSection() {
  const { t } = useWords();
  const fetched = useAnswer(question('/sources/refusals'), { everyMs: 15_000 });
  return (
    <Loaded of={fetched}>
      {({ refusals, conflicts }) => (
        <>
          <section aria-label={t('refusals.title')} id="refusals">
            <h2>{t('refusals.title')}</h2>
            <p className="quiet">{t('refusals.lead')}</p>
            {refusals.length === 0 ? (
              <p className="page-note quiet">{t('refusals.none')}</p>
            ) : (
              <Refusals rows={refusals} />
            )}
          </section>
          {conflicts.length > 0 && <Conflicts rows={conflicts} />}
        </>
      )}
    </Loaded>
  );
}

function Refusals({ rows }: { rows: DoorRefusals['refusals'] }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  return (
    <div className={styles.scroll}>
      <DataTable
        caption={t('refusals.title')}
        wide
        look={styles.scrolled}
        rows={rows}
        keyOf={({ source, day, reason, path }) => [source, day, reason, path].join('\n')}
        columns={(column) => [
          column.name('source', t('quarantine.source'), ({ source }) => nameOf(catalogue, 'sources', source)),
          column.text('day', t('totals.day'), ({ day }) => dayText(day), 'nowrap'),
          column.text('reason', t('quarantine.reason'), ({ reason }) => reasonWords(reason, t)),
          column.text('field', t('quarantine.field'), ({ path }) => path ?? '–', 'code-line'),
          column.number('n', t('refusals.n'), ({ n }) => <span data-meter>{exact(n, locale)}</span>),
          column.text('last', t('refusals.last'), ({ last }) => dateTime(last), 'nowrap'),
        ]}
      />
    </div>
  );
}

function Conflicts({ rows }: { rows: DoorRefusals['conflicts'] }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  return (
    <section aria-label={t('refusals.conflicts')} id="conflicts">
      <h2>{t('refusals.conflicts')}</h2>
      <p className="quiet">{t('refusals.conflictsLead')}</p>
      <ul className={styles.sources}>
        {rows.map(({ source, n, newest }) => (
          <li key={source}>
            {nameOf(catalogue, 'sources', source)}: {t('refusals.waiting', { n: exact(n, locale) })}{' '}
            {newest.map((one) => (
              <Link key={eventPath(one)} to={eventPath(one)} className={`link ${styles.conflict}`}>
                {one.subject ?? `${one.topic}/${one.partition}/${one.offset}`}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
