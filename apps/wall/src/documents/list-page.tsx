import { Link, useLocation, useSearchParams } from 'react-router';
import type { DocumentRow } from '@ioc/shared/answers/documents';
import { measureName } from '#i18n/measure-names';
import { useWords } from '#i18n/use-words';
import { vi } from '#i18n/vi';
import type { Crumb } from '#ui/breadcrumbs';
import { PageHead } from '#desk/page-head';
import { dateTime, dayOf, dayText } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { Pager } from '#desk/pager';
import { directionWords, documentStatus } from '#desk/document-words';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { address, question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import { EmptyList } from '#desk/empty-list';
import { ListLength } from '#desk/list-length';
import { OverdueDays } from '#desk/overdue-days';
import { casePath } from '#desk/page-filters';
import { type Column, columnsOf } from '#desk/columns';
import styles from '#documents/documents.module.css';

/** The documents behind a number, by the words of the API; `count` is the number that led here. */
export function DocumentListPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { pathname, search: text } = useLocation();
  const { count, ...words } = Object.fromEntries(search);
  const path = question('/documents', { measure: 'document.open', ...words, limit: '50' });
  const fetched = useAnswer(path);
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('documents.title'), href: '/documents' },
  ];
  const trail = [...above, { label: t('documents.list'), href: `${pathname}${text}` }];
  return (
    <>
      <PageHead here={t('documents.list')} above={above} />
      <Heading words={words} />
      <Loaded of={fetched}>
        {(list) => (
          <>
            <ListLength
              total={list.total}
              expected={expected(count, words['to'])}
              csv={address(path, { format: 'csv', limit: '', after: '' })}
              csvWords={t('documents.csv')}
            />
            {list.rows.length === 0 ? <EmptyList kind="document" /> : <Rows rows={list.rows} trail={trail} />}
            <Pager list={list} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** How long the list must be; null: a window that reaches today moves on after the number was read. */
export function expected(count: string | undefined, to: string | undefined, today = dayOf(Date.now())): number | null {
  if (count === undefined || count === '' || to === undefined || to >= today) return null;
  return Number.isFinite(Number(count)) ? Number(count) : null;
}

/** What the list is of, in words: its measures, whose, when. */
function Heading({ words }: { words: Record<string, string> }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const names = (words['measure'] ?? 'document.open').split(',');
  const measures = names.map((name) => measureName(name, t) ?? name);
  const { unit, official, from, to } = words;
  const of = words['class'];
  const level = words['level'];
  const parts = [
    of && of in vi.documents.classes ? t(`documents.classes.${of as 'normal'}`) : null,
    unit ? nameOf(catalogue, 'units', unit.replace(/^=/, '')) : null,
    level && level in vi.documents.levelNames ? t(`documents.levelNames.${level as 'province'}`) : null,
    official ? (official === '-' ? t('documents.nobody') : official) : null,
    from && to ? `${dayText(from)} – ${dayText(to)}` : to ? dayText(to) : null,
  ];
  return (
    <>
      <h1>{measures.join(' + ')}</h1>
      <p className="lead quiet">{parts.filter((part) => part !== null).join(' · ')}</p>
    </>
  );
}

function Rows({ rows, trail }: { rows: readonly DocumentRow[]; trail: readonly Crumb[] }) {
  const { t } = useWords();
  const column = columnsOf<DocumentRow>();
  const columns: Column<DocumentRow>[] = [
    column.name(
      'number',
      t('documents.number'),
      ({ code, number }) => (
        <Link to={casePath('document', code ?? '')} state={{ trail }}>
          {number ?? code ?? ''}
        </Link>
      ),
      'nowrap',
    ),
    column.text('subject', t('documents.subject'), ({ title, docType, channel }) => (
      <>
        {title ?? docType ?? '–'}
        <p className="quiet">{directionWords(channel, t)}</p>
      </>
    )),
    column.text('class', t('documents.class'), ({ topic }) =>
      topic in vi.documents.classes ? t(`documents.classes.${topic as 'normal'}`) : topic,
    ),
    column.text('unit', t('documents.unit'), ({ unitName }) => unitName),
    column.text(
      'official',
      t('documents.official'),
      ({ official }) => (official === '-' ? <span className="quiet">–</span> : official),
      'nowrap',
    ),
    column.text('status', t('explore.statusNow'), ({ status }) => documentStatus(status, t)),
    column.text('begun', t('documents.begun'), ({ begunAt }) => minute(begunAt)),
    column.text('due', t('documents.due'), (row) => <Due row={row} />),
    column.text('finished', t('documents.finished'), (row) => <Finished row={row} />),
  ];
  return (
    <DataTable
      caption={t('documents.list')}
      wide
      look={styles.list}
      rows={rows}
      keyOf={({ code }) => code ?? ''}
      columns={columns}
    />
  );
}

const minute = (at: string | null) => (at ? dateTime(at).slice(0, 16) : '–');

const Due = ({ row: { dueAt, overdueDays } }: { row: DocumentRow }) => (
  <>
    {minute(dueAt)}
    <OverdueDays n={overdueDays} />
  </>
);

function Finished({ row: { finishedAt, late } }: { row: DocumentRow }) {
  const { t } = useWords();
  return (
    <>
      {minute(finishedAt)}
      {late && (
        <p className="word-attention">
          <StateMark kind="attention" /> {t('explore.late')}
        </p>
      )}
    </>
  );
}
