import { useLocation, useSearchParams } from 'react-router';
import type { CaseList } from '@ioc/shared/answers/cases';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { dayOf } from '#ui/format';
import { address } from '#drill-down/api';
import { CaseTable, listName } from '#drill-down/case-table';
import { listPage } from '#drill-down/documents/count-link';
import { Choice } from '#drill-down/choice';
import { FilterRow } from '#drill-down/filter-row';
import { MeasureLine } from '#drill-down/complaints/measure-line';
import { Loaded } from '#drill-down/loaded';
import { measureWords } from '#drill-down/status-words';
import { useTrail } from '#drill-down/trail';
import { useFetch } from '#drill-down/use-fetch';
import type { CaseKind } from '#drill-down/where';

export const DossiersPage = () => <MeasurePage kind="dossier" />;
export const ComplaintsPage = () => <MeasurePage kind="complaint" />;
export const TasksPage = () => <MeasurePage kind="task" />;

/**
 * A list by the words of the API (measure, unit, from, to); `count` is the number that led here, and the page says
 * whether the list is as long.
 */
function MeasurePage({ kind }: { kind: Exclude<CaseKind, 'document'> }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { pathname, search: text } = useLocation();
  const above = useTrail({ label: t('explore.wall'), href: '/' });
  const { path, count } = listAsked(kind, search, dayOf(Date.now()));
  const fetched = useFetch<CaseList>(path);
  const here = listName(kind, t);
  return (
    <>
      <Breadcrumbs label={t('explore.path')} crumbs={[...above, { label: here }]} />
      {kind === 'task' && <TaskMeasures />}
      {kind === 'complaint' && <MeasureLine measure={search.get('measure') ?? ''} />}
      {kind === 'dossier' && <p className="quiet">{measureWords(search.get('measure') ?? usual.dossier.measure, t)}</p>}
      {kind === 'dossier' && <FilterRow unit />}
      <Loaded of={fetched}>
        {(list) => (
          <CaseTable
            list={list}
            path={path}
            kind={kind}
            expected={count}
            trail={[...above, { label: here, href: `${pathname}${text}` }]}
          />
        )}
      </Loaded>
    </>
  );
}

/** The four classes of Decision 42/2014 and all that was assigned. */
function TaskMeasures() {
  const { t } = useWords();
  const options = (['assigned', 'open', 'overdue', 'done', 'done-late'] as const).map((name) => ({
    value: name === 'open' ? null : `task.${name}`,
    words: t(`tasks.measures.${name}`),
  }));
  return (
    <>
      <p className="quiet">{t('tasks.lead')}</p>
      <Choice label={t('explore.status')} name="measure" options={options} />
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
  return {
    path: address(`/api/${kind}s`, { ...usual[kind], ...words, limit: '50' }),
    count: Number.isFinite(n) ? n : null,
  };
}

/** What a list without a measure shows: what is in somebody's hands. */
const usual = {
  dossier: { measure: 'dossier.open' },
  complaint: { measure: 'complaint.open' },
  task: { measure: 'task.open' },
  document: { measure: 'document.open' },
} as const;

/** The page of a list that the API named, or null where that list is none of cases. */
export function pageOfList(list: string | null, count: number | null): string | null {
  if (list?.startsWith('/api/documents?')) return listPage(list, count);
  if (list === null || !/^\/api\/(dossiers|complaints|tasks)\?/.test(list)) return null;
  return address(list.slice('/api'.length), { count: count === null ? null : String(count) });
}
