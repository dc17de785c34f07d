import { Link, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { dateTime, exact } from '#ui/format';
import type { Crumb } from '#ui/breadcrumbs';
import { StateMark } from '#ui/state-mark';
import type { CaseList, CaseRow } from '#explore/api';
import { statusWords, valueWords } from '#explore/status-words';
import { type CaseKind, casePath, useWhere } from '#explore/where';

interface Props {
  list: CaseList;
  kind: CaseKind;
  /** Rows that the figure says; null: no figure says how many. */
  expected: number | null;
  /** The way down to this list, to be shown on the pages below it. */
  trail: readonly Crumb[];
}

/** One page of a list, and whether the whole list is as long as its figure says. */
export function CaseTable({ list, kind, expected, trail }: Props) {
  const { t, locale } = useWords();
  const agrees = expected === null || expected === list.total;
  return (
    <section aria-label={t(kind === 'dossier' ? 'explore.dossiers' : 'explore.complaints')}>
      <h2>{t(kind === 'dossier' ? 'explore.dossiers' : 'explore.complaints')}</h2>
      <p className={agrees ? 'quiet' : 'word-breach'}>
        <StateMark kind={expected === null ? 'none' : agrees ? 'met' : 'breach'} />{' '}
        {expected === null
          ? t('explore.listLength', { n: exact(list.total, locale) })
          : agrees
            ? t('explore.listAgrees', { n: exact(list.total, locale) })
            : t('explore.listDiffers', { n: exact(list.total, locale), figure: exact(expected, locale) })}
      </p>
      {list.rows.length === 0 ? (
        <p className="page-note quiet">{t('explore.emptyList')}</p>
      ) : (
        <CaseRows rows={list.rows} kind={kind} trail={trail} />
      )}
      <Pager list={list} />
    </section>
  );
}

type TableProps = Pick<Props, 'kind' | 'trail'> & { rows: readonly CaseRow[] };
/** Rows of a list; each leads to its case. */
export function CaseRows({ rows, kind, trail }: TableProps) {
  const { t } = useWords();
  const heads = [
    'code',
    kind === 'dossier' ? 'procedure' : 'category',
    'unit',
    'status',
    'received',
    'due',
    'finished',
  ] as const;
  return (
    <table className="table wide">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`explore.${head}`)}
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

/** Pages are cut by the last row, not by number: cases that come in meanwhile neither repeat nor hide one. */
export function Pager({ list }: { list: { total: number; rows: readonly unknown[]; next: string | null } }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const to = (after: string | null) => {
    const next = new URLSearchParams(search);
    if (after) next.set('after', after);
    else next.delete('after');
    return `?${next.toString()}`;
  };
  return (
    <nav className="pager">
      <span className="quiet">
        {t('explore.rows', { shown: exact(list.rows.length, locale), total: exact(list.total, locale) })}
      </span>
      {search.get('after') && <Link to={to(null)}>{t('explore.first')}</Link>}
      {list.next && (
        <Link className="button" to={to(list.next)}>
          {t('explore.next')}
        </Link>
      )}
    </nav>
  );
}
