import { Link, useSearchParams } from 'react-router';
import type { QuarantineRow } from '@ioc/shared/answers/cases';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dateTime, exact } from '#ui/format';
import { groupWords, QuarantineGroups, Reason } from '#quarantine/quarantine-groups';
import { Pager } from '#desk/pager';
import { RefusalsSection } from '#sources/refusals-section';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { eventPath } from '#desk/page-filters';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import { type Column, columnsOf } from '#desk/columns';

const refreshMs = 15_000;

/** Records that could not be understood: why, which field, and where they lie. */
export function QuarantinePage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const of = Object.fromEntries(groupWords.map((name) => [name, search.get(name)]));
  const fetched = useAnswer(question('/quarantine', { ...of, after: search.get('after'), limit: '50' }), {
    everyMs: refreshMs,
  });
  const groups = useAnswer(question('/quarantine/groups'), { everyMs: refreshMs });
  const look = () => {
    for (const one of [groups, fetched]) if (one.kind === 'ready') one.again();
  };
  return (
    <>
      <PageHead here={t('quarantine.title')} title={t('quarantine.title')} lead={t('quarantine.lead')} />
      {groups.kind === 'ready' && groups.answer.total > 0 && (
        <QuarantineGroups answer={groups.answer} onReplayed={look} />
      )}
      <RefusalsSection />
      <Loaded of={fetched}>
        {(list) =>
          list.total === 0 ? (
            <p className="page-note quiet">{t('quarantine.empty')}</p>
          ) : (
            <>
              <h2>{t('waiting.records')}</h2>
              {search.has('reason') && (
                <Link className="link" to="/quarantine">
                  {t('waiting.allRecords')}
                </Link>
              )}
              <Table rows={list.rows} />
              <Pager list={list} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Table({ rows }: { rows: readonly QuarantineRow[] }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const column = columnsOf<QuarantineRow>();
  const columns: Column<QuarantineRow>[] = [
    column.name('reason', t('quarantine.reason'), (row) => <Reason of={row} />),
    column.text('field', t('quarantine.field'), ({ path }) => path ?? '–', 'code-line'),
    column.text('source', t('quarantine.source'), ({ source, type }) => (
      <>
        {source === null ? '–' : nameOf(catalogue, 'sources', source)}
        {type && <p className="quiet">{type}</p>}
      </>
    )),
    column.text(
      'where',
      t('quarantine.where'),
      (row) => (
        <>
          <Link to={eventPath(row)} className="link">
            {row.topic}/{row.partition}/{row.offset}
          </Link>
          {row.subject && <p className="quiet">{row.subject}</p>}
        </>
      ),
      'nowrap',
    ),
    column.text('appended', t('quarantine.appended'), (row) => dateTime(row.appendedAt), 'nowrap'),
    column.text(
      'size',
      t('quarantine.size'),
      ({ size }) => t('quarantine.bytes', { n: exact(size, locale) }),
      'nowrap',
    ),
  ];
  return <DataTable caption={t('waiting.records')} wide rows={rows} keyOf={eventPath} columns={columns} />;
}
