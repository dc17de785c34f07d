import type { BoardComponent, Edition } from '@ioc/shared/answers/scoreboard';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { casePath, observationPath } from '#desk/page-filters';
import { PublishedStatus } from '#desk/published-status';
import { DataTable } from '#desk/data-table';
import { type Column, columnsOf } from '#desk/columns';

/** Every edition, newest first. */
export function EditionTable({ editions }: { editions: readonly Edition[] }) {
  const { t, locale } = useWords();
  if (editions.length === 0) return <p className="quiet">{t('scoreboard.unknown')}</p>;
  return (
    <DataTable
      caption={t('scoreboard.editions')}
      wide
      rows={[...editions].reverse()}
      keyOf={({ year }) => year}
      columns={(column) => [
        column.name('year', t('scoreboard.year'), ({ index, year }) => (
          <Link to={observationPath(index, null, String(year))}>{year}</Link>
        )),
        column.number('score', t('scoreboard.score'), ({ score, moved }) =>
          score === null ? moved === null ? '–' : <Moved way={moved} /> : exact(score, locale),
        ),
        column.number('rank', t('scoreboard.rankHead'), ({ rank, of }) => (
          <>
            {rank ?? '–'}
            {of !== null && <span className="quiet">/{of}</span>}
          </>
        )),
        column.text(
          'status',
          t('scoreboard.status'),
          ({ status, source, note }) => (
            <>
              <PublishedStatus status={status} source={source} />
              {note && ` · ${note}`}
            </>
          ),
          'quiet',
        ),
      ]}
    />
  );
}

/** The parts of a ranking and who answers for each; a score that nobody published says so. */
export function ComponentTable({ components }: { components: readonly BoardComponent[] }) {
  const { t, locale } = useWords();
  if (components.length === 0) return null;
  // Columns that would be blank from top to bottom are left out.
  const self = components.some(({ selfScore }) => selfScore !== null);
  const led = components.some(({ lead, tasks }) => lead !== null || tasks.length > 0);
  const number = (value: number | null) => (value === null ? '–' : exact(value, locale));
  const column = columnsOf<BoardComponent>();
  const columns: (Column<BoardComponent> & { shown?: boolean })[] = [
    column.name('component', t('scoreboard.component'), ({ name }) => name),
    column.number('score', t('scoreboard.score'), ({ component, trend, officialScore, moved, max }) => (
      <>
        {officialScore === null && moved === null ? (
          <Unknown />
        ) : (
          <Link to={observationPath(component, null, trend.at(-1)?.period ?? null)}>
            {officialScore === null ? moved && <Moved way={moved} /> : number(officialScore)}
          </Link>
        )}
        {officialScore !== null && max !== null && <span className="quiet">/{number(max)}</span>}
      </>
    )),
    {
      key: 'self',
      head: t('scoreboard.self'),
      shown: self,
      numeric: true,
      look: 'quiet',
      cell: ({ selfScore }) => number(selfScore),
    },
    {
      key: 'lead',
      head: t('scoreboard.leadUnit'),
      shown: led,
      cell: ({ lead, tasks }) => (
        <>
          {lead ? lead.name : <span className="quiet">{t('scoreboard.noLead')}</span>}
          {tasks.length > 0 && <span className="quiet"> · {t('scoreboard.tasks', { n: tasks.length })}: </span>}
          {tasks.map(({ code }) => (
            <Link key={code} className="link nowrap" to={casePath('task', code)}>
              {code}{' '}
            </Link>
          ))}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('scoreboard.components')}
      wide
      rows={components}
      keyOf={({ code }) => code}
      columns={columns.filter(({ shown = true }) => shown)}
    />
  );
}

/** A direction that was published without its score. */
function Moved({ way }: { way: 'up' | 'down' | 'same' }) {
  const { t } = useWords();
  return (
    <>
      {way === 'down' && <StateMark kind="attention" />} {t(`scoreboard.moved.${way}`)}
    </>
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
