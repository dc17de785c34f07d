import { Link } from 'react-router';
import type { DoorRefusals } from '@ioc/shared/answers/source-checks';
import { useWords } from '#i18n/use-words';
import { dateTime, dayText, exact } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { reasonWords } from '#desk/status-words';
import { eventPath } from '#desk/where';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import '#sources/sources.css';

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
    <div className="totals-scroll">
      <table className="table wide">
        <thead>
          <tr>
            <th scope="col">{t('quarantine.source')}</th>
            <th scope="col">{t('totals.day')}</th>
            <th scope="col">{t('quarantine.reason')}</th>
            <th scope="col">{t('quarantine.field')}</th>
            <th scope="col" className="n">
              {t('refusals.n')}
            </th>
            <th scope="col">{t('refusals.last')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ source, day, reason, path, n, last }) => (
            <tr key={[source, day, reason, path].join('\n')}>
              <th scope="row">{nameOf(catalogue, 'sources', source)}</th>
              <td className="nowrap">{dayText(day)}</td>
              <td>{reasonWords(reason, t)}</td>
              <td className="code-line">{path ?? '–'}</td>
              <td className="n">{exact(n, locale)}</td>
              <td className="nowrap">{dateTime(last)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
      <ul className="totals-sources">
        {rows.map(({ source, n, newest }) => (
          <li key={source}>
            {nameOf(catalogue, 'sources', source)}: {t('refusals.waiting', { n: exact(n, locale) })}{' '}
            {newest.map((one) => (
              <Link key={eventPath(one)} to={eventPath(one)} className="link conflict-link">
                {one.subject ?? `${one.topic}/${one.partition}/${one.offset}`}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
