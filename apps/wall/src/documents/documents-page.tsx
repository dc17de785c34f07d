import { Link, useSearchParams } from 'react-router';
import type { DocumentSummary } from '@ioc/shared/answers/documents';
import { useWords } from '#i18n/use-words';
import { dayText } from '#ui/format';
import { SinceChoice } from '#documents/since-choice';
import { ClassTable, LevelTable, ShareTable, UnitTable } from '#documents/summary-tables';
import { Loaded } from '#desk/loaded';
import { address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { PageHead } from '#desk/page-head';
import styles from '#documents/documents.module.css';

/** What comes in, goes out and is drafted, how it is signed, and which unit is late with it. */
export function DocumentsPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const [unit, from, asOf] = [search.get('unit'), search.get('from'), search.get('asOf')];
  const fetched = useAnswer(question('/documents/summary', { unit, from, asOf }));
  const title = t('documents.title');
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: title, href: '/documents' },
  ];
  return (
    <Loaded of={fetched}>
      {(summary) => (
        <>
          <PageHead {...(unit === null ? { here: title } : { here: summary.unitName, above })} title={title} />
          {summary.heard ? <Summary summary={summary} unit={unit} /> : <Nothing />}
        </>
      )}
    </Loaded>
  );
}

function Summary({ summary, unit }: { summary: DocumentSummary; unit: string | null }) {
  const { t } = useWords();
  const { unitName, from, asOf } = summary;
  const officials = address('/documents/officials', { unit: summary.unit, from, asOf });
  return (
    <>
      <p className="lead quiet">
        {t('documents.lead', { unit: unitName, from: dayText(from), to: dayText(asOf) })}
        {unit !== null && (
          <>
            {' '}
            <Link className="link" to={address('/documents', { from, asOf })}>
              {t('documents.whole')}
            </Link>
          </>
        )}
      </p>
      <SinceChoice asOf={asOf} />
      <p className={styles.link}>
        <Link className="button" to={officials}>
          {t('documents.toOfficials')}
        </Link>
      </p>
      <ClassTable summary={summary} />
      <ShareTable shares={summary.shares} />
      <LevelTable levels={summary.levels} />
      <UnitTable summary={summary} />
    </>
  );
}

/** Nothing was ever heard: no row of zeros, which would claim that there were none. */
function Nothing() {
  const { t } = useWords();
  return (
    <div className="page-note">
      <p className="page-note-what">{t('documents.empty')}</p>
      <p className="quiet">{t('documents.emptyHint')}</p>
    </div>
  );
}
