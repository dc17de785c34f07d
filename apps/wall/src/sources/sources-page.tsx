import { Link } from 'react-router';
import type { SourceRow } from '@ioc/shared/live/tables';
import { address } from '#api/question';
import { ageWords } from '#i18n/age-words';
import { useWords } from '#i18n/use-words';
import { useHealth, useTable } from '#live/use-live';
import { PageHead } from '#desk/page-head';
import { dateTime, exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { type MarkKind, StateMark } from '#ui/state-mark';
import { sourceWords } from '#panels/source-troubles';
import { RhythmSection } from '#sources/rhythm-section';
import { TotalsSection } from '#sources/totals-section';
import { AfterEndSection } from '#structure/after-end-section';
import { DataTable } from '#desk/data-table';
import { type Column, columnsOf } from '#desk/columns';

const marks: Record<SourceRow['state'], MarkKind> = {
  live: 'none',
  late: 'late',
  silent: 'breach',
  'catching-up': 'late',
  unknown: 'unknown',
};
const worst: Record<SourceRow['state'], number> = { silent: 0, late: 1, unknown: 2, 'catching-up': 3, live: 4 };

/** Every source, live: when it was last heard, how much came today, what could not be read. */
export function SourcesPage() {
  const { t } = useWords();
  const rows = useTable('sources');
  return (
    <>
      <PageHead here={t('sourcesPage.title')} title={t('sourcesPage.title')} lead={t('sourcesPage.lead')} />
      {rows === null && (
        <p className="page-note quiet" role="status">
          {t('explore.loading')}
        </p>
      )}
      {rows?.length === 0 && <p className="page-note quiet">{t('sources.none')}</p>}
      {rows && rows.length > 0 && <Table rows={rows} />}
      <RhythmSection />
      <TotalsSection />
      <AfterEndSection />
    </>
  );
}

function Table({ rows }: { rows: readonly SourceRow[] }) {
  const { t, locale } = useWords();
  const sorted = [...rows].sort((a, b) => worst[a.state] - worst[b.state] || a.name.localeCompare(b.name, 'vi'));
  const column = columnsOf<SourceRow>();
  const columns: Column<SourceRow>[] = [
    column.name('name', t('sourcesPage.name'), ({ name, key }) => (
      <>
        {name}
        <p className="quiet">{key}</p>
      </>
    )),
    column.text('state', t('sourcesPage.state'), (row) => (
      <>
        <StateMark kind={markOf(row)} /> {t(`sources.state.${row.state}`)}
        <Why row={row} />
      </>
    )),
    column.text('last', t('sourcesPage.last'), (row) => <LastHeard row={row} />, 'nowrap'),
    column.text('expected', t('sourcesPage.expected'), (row) => ageWords(row.expectedSeconds * 1000, t)),
    column.number('today', t('sourcesPage.today'), ({ today }) => (
      <span data-meter>
        <NumberText text={exact(today, locale)} fades />
      </span>
    )),
    column.number('quarantined', t('sourcesPage.quarantined'), ({ key, quarantined }) =>
      quarantined === 0 ? (
        exact(quarantined, locale)
      ) : (
        <Link className="link" to={address('/quarantine', { source: key })}>
          {exact(quarantined, locale)}
        </Link>
      ),
    ),
  ];
  return <DataTable caption={t('sourcesPage.title')} wide rows={sorted} keyOf={({ key }) => key} columns={columns} />;
}

/** A source that lives and sends nothing is looked at, too. */
const markOf = ({ state, silence }: SourceRow): MarkKind =>
  state === 'live' && silence === 'nothing-happened' ? 'attention' : marks[state];

/** Why it is quiet, in the words of the wall. */
function Why({ row }: { row: SourceRow }) {
  const { t } = useWords();
  const { serverAt } = useHealth();
  const words = serverAt && row.silence !== 'none' ? sourceWords(row, Date.parse(serverAt), t) : null;
  return words && <p className="quiet">{words}</p>;
}

function LastHeard({ row: { lastAt } }: { row: SourceRow }) {
  const { t } = useWords();
  const { serverAt } = useHealth();
  const age = lastAt && serverAt ? Date.parse(serverAt) - Date.parse(lastAt) : null;
  return (
    <>
      {lastAt === null ? t('sourcesPage.never') : dateTime(lastAt)}
      {age !== null && <p className="quiet">{ageWords(age, t)}</p>}
    </>
  );
}
