import { Link } from 'react-router';
import type { SubjectList } from '@ioc/shared/answers/subjects';
import { useWords } from '#i18n/use-words';
import { useAlive } from '#live/use-live';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { dateTime } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { address } from '#api/client';
import { refreshMs } from '#subjects/paths';
import { SubjectTile } from '#subjects/subject-tile';
import { SubjectWaiting } from '#subjects/subject-waiting';
import { useRefreshed } from '#desk/use-refreshed';
import { useCatalogue } from '#desk/use-fetch';
import { useWhere } from '#desk/where';
import '#subjects/subjects.css';

/** The book of subjects: a tile for each, calm where all is well. */
export function SubjectsPage() {
  const { t } = useWords();
  const { from, to, asOf } = useWhere();
  const connected = useAlive();
  const catalogue = useCatalogue();
  const { answer, problem, at } = useRefreshed<SubjectList>(address('/api/subjects', { from, to, asOf }), refreshMs);
  return (
    <>
      <Breadcrumbs
        label={t('explore.path')}
        crumbs={[{ label: t('explore.wall'), href: '/' }, { label: t('subjects.title') }]}
      />
      <h1>{t('subjects.title')}</h1>
      <p className="lead quiet">{t('subjects.lead')}</p>
      {answer === null && <SubjectWaiting problem={problem} />}
      {answer !== null && problem !== null && at !== null && (
        <p className="word-unknown" role="status">
          <StateMark kind="stale" /> {t('subjects.lastSeen', { time: dateTime(at) })}
        </p>
      )}
      {answer?.subjects.length === 0 && <NoSubjects />}
      <div className="subject-tiles" data-old={problem !== null || !connected}>
        {answer?.subjects.map((subject) => (
          <SubjectTile
            key={subject.code}
            subject={subject}
            catalogue={catalogue}
            alive={connected && problem === null}
          />
        ))}
      </div>
    </>
  );
}

function NoSubjects() {
  const { t } = useWords();
  return (
    <div className="page-note">
      <p className="page-note-what">{t('subjects.empty')}</p>
      <p className="quiet">{t('subjects.emptyHint')}</p>
      <Link className="button" to="/figures">
        {t('books.title')}
      </Link>
    </div>
  );
}
