import { Link, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { CaseRows } from '#cases/case-table';
import { Pager } from '#desk/pager';
import { Loaded } from '#desk/loaded';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';

/** Cases that two systems report differently: each is counted once; their owners resolve the difference. */
export function ConflictsPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const kind = search.get('kind') === 'complaint' ? 'complaint' : 'dossier';
  const fetched = useAnswer(question('/conflicts', { kind, after: search.get('after'), limit: '50' }));
  const here = t('books.conflicts');
  return (
    <>
      <PageHead here={here} title={t('conflicts.title')} lead={t('conflicts.lead')} />
      <nav className="choice" aria-label={t('conflicts.title')}>
        {(['dossier', 'complaint'] as const).map((one) => (
          <Link key={one} to={`?kind=${one}`} aria-current={one === kind ? 'true' : undefined}>
            {t(one === 'dossier' ? 'conflicts.dossiers' : 'conflicts.complaints')}
          </Link>
        ))}
      </nav>
      <Loaded of={fetched}>
        {(list) =>
          list.rows.length === 0 ? (
            <p className="page-note quiet">{t('conflicts.empty')}</p>
          ) : (
            <>
              <CaseRows rows={list.rows} kind={kind} trail={[{ label: here, href: `/conflicts?kind=${kind}` }]} />
              <Pager list={list} />
            </>
          )
        }
      </Loaded>
    </>
  );
}
