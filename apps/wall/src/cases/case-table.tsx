import { Link } from 'react-router';
import type { CaseList, CaseRow } from '@ioc/shared/answers/cases';
import { type T, useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { dateTime, exact } from '#ui/format';
import type { Crumb } from '#ui/breadcrumbs';
import { StateMark } from '#ui/state-mark';
import { Pager } from '#desk/pager';
import { statusWords, valueWords } from '#desk/status-words';
import { type CaseKind, casePath, useWhere } from '#desk/where';
import { address } from '#api/question';

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
  const { t, locale } = useWords();
  const { filters } = useWhere();
  const agrees = expected === null || expected === list.total;
  return (
    <section aria-label={listName(kind, t)}>
      <h2>{listName(kind, t)}</h2>
      <p className={agrees ? 'quiet' : 'word-breach'}>
        <StateMark kind={expected === null ? 'none' : agrees ? 'met' : 'breach'} />{' '}
        {expected === null
          ? t('explore.listLength', { n: exact(list.total, locale) })
          : agrees
            ? t('explore.listAgrees', { n: exact(list.total, locale) })
            : t('explore.listDiffers', { n: exact(list.total, locale), figure: exact(expected, locale) })}
        {list.total > 0 && (
          <>
            {' · '}
            <a className="link" href={served(address(path, { format: 'csv', after: '', limit: '' }))} download>
              {t('filters.csv')}
            </a>
          </>
        )}
      </p>
      {list.rows.length === 0 ? (
        <p className="page-note quiet">{t(Object.keys(filters).length > 0 ? 'filters.empty' : 'explore.emptyList')}</p>
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
  const [topic, begun] = headsOf(kind, t);
  const [code, unit, status, due, finished] = (['code', 'unit', 'status', 'due', 'finished'] as const).map((head) =>
    t(`explore.${head}`),
  );
  return (
    <table className="table wide">
      <thead>
        <tr>
          {[code, topic, unit, status, begun, due, finished].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row key={row.code ?? `private-${at}`} row={row} kind={kind} trail={trail} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, kind, trail }: Pick<Props, 'kind' | 'trail'> & { row: CaseRow }) {
  const { t } = useWords();
  const where = useWhere();
  return (
    <tr>
      <th scope="row" className="nowrap">
        {row.code === null ? (
          t('case.private')
        ) : (
          <Link to={where.keep(casePath(kind, row.code))} state={{ trail }}>
            {row.code}
          </Link>
        )}
      </th>
      <td>{row.topicName}</td>
      <td>{row.unitName}</td>
      <td>
        {statusWords(row.status, t)}
        {row.channel && <span className="quiet"> · {valueWords(row.channel, t)}</span>}
      </td>
      <td className="nowrap">{row.begunAt ? dateTime(row.begunAt) : '–'}</td>
      <td className="nowrap">
        {row.dueAt ? dateTime(row.dueAt) : <span className="quiet">{t('explore.noDue')}</span>}
        {row.overdueDays > 0 && (
          <p className="word-breach">
            <StateMark kind="breach" /> {t('explore.overdueDays', { n: row.overdueDays })}
          </p>
        )}
      </td>
      <td className="nowrap">
        {row.finishedAt ? dateTime(row.finishedAt) : '–'}
        {row.finishedAt && row.late !== null && (
          <p className={row.late ? 'word-attention' : 'quiet'}>
            <StateMark kind={row.late ? 'attention' : 'none'} /> {t(row.late ? 'explore.late' : 'explore.inTime')}
          </p>
        )}
      </td>
    </tr>
  );
}
