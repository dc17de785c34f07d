import { Link, useLocation, useSearchParams } from 'react-router';
import type { DocumentRow } from '@ioc/shared/answers/documents';
import { measureName } from '#i18n/measure-names';
import { useWords } from '#i18n/use-words';
import { vi } from '#i18n/vi';
import { served } from '#ui/base-path';
import { Breadcrumbs, type Crumb } from '#ui/breadcrumbs';
import { dateTime, dayOf, dayText, exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { Pager } from '#desk/pager';
import { directionWords, documentStatus } from '#desk/document-words';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { address, question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import '#documents/documents.css';

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
      <Breadcrumbs label={t('explore.path')} crumbs={[...above, { label: t('documents.list') }]} />
      <Heading words={words} />
      <Loaded of={fetched}>
        {(list) => (
          <>
            <Length
              total={list.total}
              count={expected(count, words['to'])}
              csv={address(path, { format: 'csv', limit: '', after: '' })}
            />
            {list.rows.length === 0 ? (
              <p className="page-note quiet">{t('explore.emptyList')}</p>
            ) : (
              <Rows rows={list.rows} trail={trail} />
            )}
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

function Length({ total, count, csv }: { total: number; count: number | null; csv: string }) {
  const { t, locale } = useWords();
  const agrees = count === null || count === total;
  const n = exact(total, locale);
  return (
    <p className={agrees ? 'quiet' : 'word-breach'}>
      <StateMark kind={count === null ? 'none' : agrees ? 'met' : 'breach'} />{' '}
      {count === null
        ? t('explore.listLength', { n })
        : agrees
          ? t('explore.listAgrees', { n })
          : t('explore.listDiffers', { n, figure: exact(count, locale) })}
      {total > 0 && (
        <>
          {' · '}
          <a className="link" href={served(csv)} download>
            {t('documents.csv')}
          </a>
        </>
      )}
    </p>
  );
}

function Rows({ rows, trail }: { rows: readonly DocumentRow[]; trail: readonly Crumb[] }) {
  const { t } = useWords();
  const heads = ['number', 'subject', 'class', 'unit', 'official', 'statusLabel', 'begun', 'due', 'finished'] as const;
  return (
    <table className="table wide documents">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`documents.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.code} row={row} trail={trail} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, trail }: { row: DocumentRow; trail: readonly Crumb[] }) {
  const { t } = useWords();
  const code = row.code ?? '';
  return (
    <tr>
      <th scope="row" className="nowrap">
        <Link to={`/documents/${encodeURIComponent(code)}`} state={{ trail }}>
          {row.number ?? code}
        </Link>
      </th>
      <td>
        {row.title ?? row.docType ?? '–'}
        <p className="quiet">{directionWords(row.channel, t)}</p>
      </td>
      <td>{row.topic in vi.documents.classes ? t(`documents.classes.${row.topic as 'normal'}`) : row.topic}</td>
      <td>{row.unitName}</td>
      <td className="nowrap">{row.official === '-' ? <span className="quiet">–</span> : row.official}</td>
      <td>{documentStatus(row.status, t)}</td>
      <td>{row.begunAt ? dateTime(row.begunAt).slice(0, 16) : '–'}</td>
      <td>
        {row.dueAt ? dateTime(row.dueAt).slice(0, 16) : '–'}
        {row.overdueDays > 0 && (
          <p className="word-breach nowrap">
            <StateMark kind="breach" /> {t('explore.overdueDays', { n: row.overdueDays })}
          </p>
        )}
      </td>
      <td>
        {row.finishedAt ? dateTime(row.finishedAt).slice(0, 16) : '–'}
        {row.late && (
          <p className="word-attention">
            <StateMark kind="attention" /> {t('explore.late')}
          </p>
        )}
      </td>
    </tr>
  );
}
