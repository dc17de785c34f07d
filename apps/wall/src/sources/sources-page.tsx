import type { SourceRow } from '@ioc/shared/live/tables';
import { ageWords } from '#i18n/age-words';
import { useWords } from '#i18n/use-words';
import { useHealth, useTable } from '#live/use-live';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { dateTime, exact } from '#ui/format';
import { NumberText } from '#ui/number';
import { type MarkKind, StateMark } from '#ui/state-mark';
import { TotalsSection } from '#sources/totals-section';
import { AfterEndSection } from '#structure/after-end-section';

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
      <Breadcrumbs
        label={t('explore.path')}
        crumbs={[{ label: t('explore.wall'), href: '/' }, { label: t('sourcesPage.title') }]}
      />
      <h1>{t('sourcesPage.title')}</h1>
      <p className="lead quiet">{t('sourcesPage.lead')}</p>
      {rows === null && (
        <p className="page-note quiet" role="status">
          {t('explore.loading')}
        </p>
      )}
      {rows?.length === 0 && <p className="page-note quiet">{t('sources.none')}</p>}
      {rows && rows.length > 0 && <Table rows={rows} />}
      <TotalsSection />
      <AfterEndSection />
    </>
  );
}

function Table({ rows }: { rows: readonly SourceRow[] }) {
  const { t } = useWords();
  const heads = ['name', 'state', 'last', 'expected', 'today', 'quarantined'] as const;
  const sorted = [...rows].sort((a, b) => worst[a.state] - worst[b.state] || a.name.localeCompare(b.name, 'vi'));
  return (
    <table className="table wide">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col" className={head === 'today' || head === 'quarantined' ? 'n' : undefined}>
              {t(`sourcesPage.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: SourceRow }) {
  const { t, locale } = useWords();
  const { serverAt } = useHealth();
  const age = row.lastAt && serverAt ? Date.parse(serverAt) - Date.parse(row.lastAt) : null;
  return (
    <tr>
      <th scope="row">
        {row.name}
        <p className="quiet">{row.key}</p>
      </th>
      <td className="nowrap">
        <StateMark kind={marks[row.state]} /> {t(`sources.state.${row.state}`)}
      </td>
      <td className="nowrap">
        {row.lastAt === null ? t('sourcesPage.never') : dateTime(row.lastAt)}
        {age !== null && <p className="quiet">{ageWords(age, t)}</p>}
      </td>
      <td>{ageWords(row.expectedSeconds * 1000, t)}</td>
      <td className="n">
        <NumberText text={exact(row.today, locale)} fades />
      </td>
      <td className="n">
        <NumberText text={exact(row.quarantined, locale)} fades />
      </td>
    </tr>
  );
}
