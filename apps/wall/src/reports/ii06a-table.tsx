import type { Ii06aCounts as Counts, Ii06aReport as Report } from '@ioc/shared/answers/reports';
import { type Ii06aScope, ii06aList } from '@ioc/shared/measures/ii06a-lists';
import { address } from '#api/question';
import { useWords } from '#i18n/use-words';
import { columns } from '#reports/answer';
import { ListedCount } from '#desk/listed-count';
import { DataTable } from '#desk/data-table';
import styles from '#reports/reports.module.css';

const parts = [
  { name: 'received', words: ['all', 'online', 'direct', 'carriedOver'] },
  { name: 'resolved', words: ['all', 'early', 'onTime', 'late'] },
  { name: 'open', words: ['all', 'inTime', 'overdue'] },
] as const;

const headings = { field: 'explore.category', unit: 'explore.unit', procedure: 'explore.procedure' } as const;

/**
 * Columns (1) to (13) as the form has them, each count with its list of dossiers. Zero is faint, so that what is there can be
 * found; it stays a zero, and of nothing there is no list.
 */
export function Ii06aTable({ report, by, filters }: { report: Report } & Pick<Ii06aScope, 'by' | 'filters'>) {
  const { t } = useWords();
  const asked = { unit: report.unit, window: report.window, by, filters };
  const look = (first: boolean, n: number) => `${first ? styles.edge : ''} ${n === 0 ? 'faint' : ''}`;
  return (
    <DataTable
      caption={t('report.title')}
      wide
      look={styles.form}
      head={<FormHead by={by} />}
      rows={report.rows}
      keyOf={({ key }) => key ?? '-'}
      columns={[
        { key: 'number', numeric: true, look: 'quiet', cell: (_, at) => at + 1, foot: { cell: '' } },
        {
          key: 'label',
          names: 'row',
          cell: ({ label }) => label,
          foot: { cell: t('report.sum'), look: styles.sum },
        },
        ...columns.map(({ key, first }) => ({
          ...{ key, numeric: true },
          look: (row: Counts) => look(first, row[key]),
          cell: (row: Report['rows'][number]) => <Count n={row[key]} list={ii06aList(asked, key, row.key)} />,
          foot: {
            cell: <Count n={report.total[key]} list={ii06aList(asked, key, undefined)} />,
            look: `${look(first, report.total[key])} ${styles.sum}`,
          },
        })),
      ]}
    />
  );
}

function Count({ n, list }: { n: number; list: Readonly<Record<string, string>> }) {
  return <ListedCount n={n} to={address('/dossiers', { ...list, count: String(n) })} />;
}

function FormHead({ by }: Pick<Ii06aScope, 'by'>) {
  const { t } = useWords();
  return (
    <>
      <tr>
        <th rowSpan={2} scope="col">
          {t('report.number')}
        </th>
        <th rowSpan={2} scope="col">
          {t(headings[by])}
        </th>
        {parts.map(({ name, words }) => (
          <th key={name} colSpan={words.length} scope="colgroup">
            {t(`report.${name}`)}
          </th>
        ))}
      </tr>
      <tr>
        {parts.flatMap(({ name, words }) =>
          words.map((word) => (
            <th key={`${name}-${word}`} scope="col">
              {t(`report.${word}`)}
            </th>
          )),
        )}
      </tr>
      <tr aria-hidden="true">
        {Array.from({ length: columns.length + 2 }, (_, at) => (
          <th key={at}>({at + 1})</th>
        ))}
      </tr>
    </>
  );
}
