import { Link } from 'react-router';
import type { CaseList, CaseRow } from '@ioc/shared/answers/cases';
import { type T, useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import type { Crumb } from '#ui/breadcrumbs';
import { StateMark } from '#ui/state-mark';
import { Pager } from '#desk/pager';
import { statusWords, valueWords } from '#desk/status-words';
import { type CaseKind, casePath, usePageFilters } from '#desk/page-filters';
import { address } from '#api/question';
import { EmptyList } from '#desk/empty-list';
import { DataTable } from '#desk/data-table';
import { ListLength } from '#desk/list-length';
import { OverdueDays } from '#desk/overdue-days';
import { type Column, columnsOf } from '#desk/columns';

interface Props {
  list: CaseList;
  kind: CaseKind;
  /** Where the list was asked for. */
  path: string;
  /** Rows that the figure says; null: no figure says how many. */
  expected: number | null;
  /** The way down to this list, to be shown on the pages below it. */
  trail: readonly Crumb[];
}

/** One page of a list, and whether the whole list is as long as its figure says. */
export function CaseTable({ list, kind, path, expected, trail }: Props) {
  const { t } = useWords();
  const { filters } = usePageFilters();
  return (
    <section aria-label={listName(kind, t)}>
      <h2>{listName(kind, t)}</h2>
      <ListLength
        total={list.total}
        expected={expected}
        csv={address(path, { format: 'csv', after: '', limit: '' })}
        csvWords={t('filters.csv')}
      />
      {list.rows.length === 0 ? (
        <EmptyList kind={kind} words={t(Object.keys(filters).length > 0 ? 'filters.empty' : 'explore.emptyList')} />
      ) : (
        <CaseRows rows={list.rows} kind={kind} trail={trail} />
      )}
      <Pager list={list} />
    </section>
  );
}

export function listName(kind: CaseKind, t: T): string {
  switch (kind) {
    case 'dossier':
      return t('explore.dossiers');
    case 'complaint':
      return t('explore.complaints');
    case 'task':
      return t('tasks.title');
    case 'document':
      return t('documents.list');
  }
}

/** What a case is about, and how it began. */
function headsOf(kind: CaseKind, t: T): [string, string] {
  switch (kind) {
    case 'dossier':
      return [t('explore.procedure'), t('explore.received')];
    case 'complaint':
      return [t('explore.category'), t('explore.received')];
    case 'task':
      return [t('tasks.assigner'), t('tasks.assigned')];
    case 'document':
      return [t('documents.class'), t('documents.begun')];
  }
}

type TableProps = Pick<Props, 'kind' | 'trail'> & { rows: readonly CaseRow[] };
/** Rows of a list; each leads to its case. */
export function CaseRows({ rows, kind, trail }: TableProps) {
  const { t } = useWords();
  const where = usePageFilters();
  const [topic, begun] = headsOf(kind, t);
  const column = columnsOf<CaseRow>();
  const columns: Column<CaseRow>[] = [
    column.name(
      'code',
      t('explore.code'),
      ({ code }) =>
        code === null ? (
          t('case.private')
        ) : (
          <Link to={where.keep(casePath(kind, code))} state={{ trail }}>
            {code}
          </Link>
        ),
      'nowrap',
    ),
    column.text('topic', topic, ({ topicName }) => topicName),
    column.text('unit', t('explore.unit'), ({ unitName }) => unitName),
    column.text('status', t('explore.statusNow'), ({ status, channel }) => (
      <>
        {statusWords(status, t)}
        {channel && <span className="quiet"> · {valueWords(channel, t)}</span>}
      </>
    )),
    column.text('begun', begun, ({ begunAt }) => (begunAt ? dateTime(begunAt) : '–'), 'nowrap'),
    column.text('due', t('explore.due'), (row) => <Due row={row} />, 'nowrap'),
    column.text('finished', t('explore.finished'), (row) => <Finished row={row} />, 'nowrap'),
  ];
  return (
    <DataTable
      caption={listName(kind, t)}
      wide
      rows={rows}
      keyOf={({ code }, at) => code ?? `private-${at}`}
      columns={columns}
    />
  );
}

function Due({ row: { dueAt, overdueDays } }: { row: CaseRow }) {
  const { t } = useWords();
  return (
    <>
      {dueAt ? dateTime(dueAt) : <span className="quiet">{t('explore.noDue')}</span>}
      <OverdueDays n={overdueDays} />
    </>
  );
}

function Finished({ row: { finishedAt, late } }: { row: CaseRow }) {
  const { t } = useWords();
  if (!finishedAt) return '–';
  return (
    <>
      {dateTime(finishedAt)}
      {late !== null && (
        <p className={late ? 'word-attention' : 'quiet'}>
          <StateMark kind={late ? 'attention' : 'none'} /> {t(late ? 'explore.late' : 'explore.inTime')}
        </p>
      )}
    </>
  );
}
