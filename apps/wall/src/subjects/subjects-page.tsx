import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { useAlive } from '#live/use-live';
import { PageHead } from '#desk/page-head';
import { dateTime } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { refreshMs } from '#subjects/paths';
import { SubjectTile } from '#subjects/subject-tile';
import { Loaded } from '#desk/loaded';
import { usePageFilters } from '#desk/page-filters';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import styles from '#subjects/subjects.module.css';

/** The book of subjects: a tile for each, without colour where all is well. */
export function SubjectsPage() {
  const { t } = useWords();
  const { from, to, asOf } = usePageFilters();
  const connected = useAlive();
  const catalogue = useCatalogue();
  const fetched = useAnswer(question('/subjects', { from, to, asOf }), { everyMs: refreshMs });
  return (
    <>
      <PageHead here={t('subjects.title')} title={t('subjects.title')} lead={t('subjects.lead')} />
      <Loaded of={fetched}>
        {({ subjects }, { at, problem }) => (
          <>
            {problem && (
              <p className="word-unknown" role="status">
                <StateMark kind="stale" /> {t('subjects.lastSeen', { time: dateTime(at) })}
              </p>
            )}
            {subjects.length === 0 && <NoSubjects />}
            <div className={styles.tiles} data-old={problem !== null || !connected}>
              {subjects.map((subject) => (
                <SubjectTile
                  key={subject.code}
                  subject={subject}
                  catalogue={catalogue}
                  alive={connected && problem === null}
                />
              ))}
            </div>
          </>
        )}
      </Loaded>
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
