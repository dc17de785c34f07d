import { useLocation, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { dayOf } from '#ui/format';
import { address, type CaseList } from '#explore/api';
import { CaseTable } from '#explore/case-table';
import { Loaded } from '#explore/loaded';
import { useTrail } from '#explore/trail';
import { useFetch } from '#explore/use-fetch';
import type { CaseKind } from '#explore/where';

export const DossiersPage = () => <MeasurePage kind="dossier" />;
export const ComplaintsPage = () => <MeasurePage kind="complaint" />;

/**
 * A list by the words of the API (measure, unit, from, to); `count` is the number that led here, and the page says
 * whether the list is as long.
 */
function MeasurePage({ kind }: { kind: CaseKind }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { pathname, search: text } = useLocation();
  const above = useTrail({ label: t('explore.wall'), href: '/' });
  const { path, count } = listAsked(kind, search, dayOf(Date.now()));
  const fetched = useFetch<CaseList>(path);
  const here = t(kind === 'dossier' ? 'explore.dossiers' : 'explore.complaints');
  return (
    <>
      <Breadcrumbs label={t('explore.path')} crumbs={[...above, { label: here }]} />
      <p className="quiet code-line">{search.get('measure')}</p>
      <Loaded of={fetched}>
        {(list) => (
          <CaseTable
            list={list}
            kind={kind}
            expected={count}
            trail={[...above, { label: here, href: `${pathname}${text}` }]}
          />
        )}
      </Loaded>
    </>
  );
}

/**
 * Where the list is to be asked for, and how long it must be; null: nobody said, or the window reaches `today` and moves on
 * after the number was read.
 */
export function listAsked(
  kind: CaseKind,
  search: URLSearchParams,
  today: string,
): { path: string; count: number | null } {
  const asked = Object.fromEntries(search);
  const { count, ...words } = asked;
  const moves = (words['to'] ?? today) >= today;
  const n = moves || count === undefined || count === '' ? NaN : Number(count);
  return { path: address(`/api/${kind}s`, { ...words, limit: '50' }), count: Number.isFinite(n) ? n : null };
}

/** The page of a list that the API named, or null where that list is none of cases. */
export function pageOfList(list: string | null, count: number | null): string | null {
  if (list === null || !/^\/api\/(dossiers|complaints)\?/.test(list)) return null;
  return address(list.slice('/api'.length), { count: count === null ? null : String(count) });
}
