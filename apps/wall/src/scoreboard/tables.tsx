import type { BoardComponent, Edition } from '@ioc/shared/answers/scoreboard';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';

/** Every edition, newest first. */
export function EditionTable({ editions }: { editions: readonly Edition[] }) {
  const { t, locale } = useWords();
  if (editions.length === 0) return <p className="quiet">{t('scoreboard.unknown')}</p>;
  return (
    <table className="table wide" aria-label={t('scoreboard.editions')}>
      <thead>
        <tr>
          <th scope="col">{t('scoreboard.year')}</th>
          <th scope="col" className="n">
            {t('scoreboard.score')}
          </th>
          <th scope="col" className="n">
            {t('scoreboard.rankHead')}
          </th>
          <th scope="col">{t('scoreboard.status')}</th>
        </tr>
      </thead>
      <tbody>
        {[...editions].reverse().map(({ year, score, rank, of, status, note }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td className="n">{score === null ? '–' : exact(score, locale)}</td>
            <td className="n">
              {rank ?? '–'}
              {of !== null && <span className="quiet">/{of}</span>}
            </td>
            <td className="quiet">
              <StatusWords status={status} />
              {note && ` · ${note}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StatusWords({ status }: { status: string | null }) {
  const { t } = useWords();
  if (status === 'official' || status === 'preliminary' || status === 'estimate') return t(`scoreboard.${status}`);
  return status;
}

/** The parts of a ranking and who answers for each; a score that nobody published says so. */
export function ComponentTable({ components }: { components: readonly BoardComponent[] }) {
  const { t, locale } = useWords();
  if (components.length === 0) return null;
  // Columns that would be blank from top to bottom are left out.
  const self = components.some(({ selfScore }) => selfScore !== null);
  const led = components.some(({ lead, tasks }) => lead !== null || tasks.length > 0);
  const number = (value: number | null) => (value === null ? '–' : exact(value, locale));
  return (
    <table className="table wide" aria-label={t('scoreboard.components')}>
      <thead>
        <tr>
          <th scope="col">{t('scoreboard.component')}</th>
          <th scope="col" className="n">
            {t('scoreboard.score')}
          </th>
          {self && (
            <th scope="col" className="n">
              {t('scoreboard.self')}
            </th>
          )}
          {led && <th scope="col">{t('scoreboard.leadUnit')}</th>}
        </tr>
      </thead>
      <tbody>
        {components.map(({ code, name, max, officialScore, selfScore, lead, tasks }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td className="n">
              {officialScore === null ? <Unknown /> : number(officialScore)}
              {officialScore !== null && max !== null && <span className="quiet">/{number(max)}</span>}
            </td>
            {self && <td className="n quiet">{number(selfScore)}</td>}
            {led && (
              <td>
                {lead ? lead.name : <span className="quiet">{t('scoreboard.noLead')}</span>}
                {tasks.length > 0 && <span className="quiet"> · {t('scoreboard.tasks', { n: tasks.length })}</span>}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unknown() {
  const { t } = useWords();
  return (
    <span className="word-unknown">
      <StateMark kind="unknown" /> {t('scoreboard.unknown')}
    </span>
  );
}
