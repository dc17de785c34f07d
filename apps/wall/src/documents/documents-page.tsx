import { Link, useSearchParams } from 'react-router';
import type { DocumentSummary } from '@ioc/shared/answers/documents';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs, type Crumb } from '#ui/breadcrumbs';
import { dayText } from '#ui/format';
import { SinceChoice } from '#documents/since-choice';
import { ClassTable, LevelTable, ShareTable, UnitTable } from '#documents/summary-tables';
import { Loaded } from '#desk/loaded';
import { address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import '#documents/documents.css';

/** What comes in, goes out and is drafted, how it is signed, and which unit is late with it. */
export function DocumentsPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const [unit, from, asOf] = [search.get('unit'), search.get('from'), search.get('asOf')];
  const fetched = useAnswer(question('/documents/summary', { unit, from, asOf }));
  return (
    <Loaded of={fetched}>
      {(summary) => (
        <>
          <Breadcrumbs
            label={t('explore.path')}
            crumbs={crumbs(unit && summary.unitName, t('explore.wall'), t('documents.title'))}
          />
          <h1>{t('documents.title')}</h1>
          {summary.heard ? <Summary summary={summary} unit={unit} /> : <Nothing />}
        </>
      )}
    </Loaded>
  );
}

const crumbs = (unitName: string | null, wall: string, here: string): Crumb[] => [
  { label: wall, href: '/' },
  ...(unitName === null ? [{ label: here }] : [{ label: here, href: '/documents' }, { label: unitName }]),
];

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
      <p className="document-link">
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
