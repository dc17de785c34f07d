import { useLocation, useSearchParams } from 'react-router';
import type { CaseList } from '@ioc/shared/answers/cases';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dayOf } from '#ui/format';
import { CaseTable, listName } from '#cases/case-table';
import { Choice } from '#desk/choice';
import { FilterRow } from '#desk/filter-row';
import { MeasureLine } from '#complaints/measure-line';
import { Fed } from '#desk/fed';
import { measureWords } from '#desk/status-words';
import { useBreadcrumbs } from '#desk/breadcrumbs';
import type { CaseKind } from '#desk/page-filters';
import { type Address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';

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
  const above = useBreadcrumbs({ label: t('explore.wall'), href: '/' });
  const { path, count } = listQuery(kind, search, dayOf(Date.now()));
  const fetched = useAnswer(path);
  const here = listName(kind, t);
  return (
    <>
      <PageHead here={here} above={above} />
      {kind === 'task' && <TaskMeasures />}
      {kind === 'complaint' && <MeasureLine measure={search.get('measure') ?? ''} />}
      {kind === 'dossier' && <p className="quiet">{measureWords(search.get('measure') ?? usual.dossier.measure, t)}</p>}
      {kind === 'dossier' && <FilterRow unit />}
      <Fed kind={kind} of={fetched}>
        {(list) => (
          <CaseTable
            list={list}
            path={path}
            kind={kind}
            expected={count}
            trail={[...above, { label: here, href: `${pathname}${text}` }]}
          />
        )}
      </Fed>
    </>
  );
}

/** The four classes of Decision 42/2014 and all that was assigned. */
function TaskMeasures() {
  const { t } = useWords();
  const options = (['assigned', 'open', 'overdue', 'done', 'done-late'] as const).map((name) => ({
    value: name === 'open' ? null : `task.${name}`,
    words: t(`measure.task.${name}`),
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
export function listQuery(
  kind: CaseKind,
  search: URLSearchParams,
  today: string,
): { path: Address<CaseList>; count: number | null } {
  const asked = Object.fromEntries(search);
  const { count, ...words } = asked;
  const moves = (words['to'] ?? today) >= today;
  const n = moves || count === undefined || count === '' ? NaN : Number(count);
  return {
    path: question(`/${kind}s`, { ...usual[kind], ...words, limit: '50' }),
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
